/** What calls itself law rests on law: guidance, codes and agreements state routes with a status of their own (legal-model §4, §13). */
import { canBeGround, isStatutory } from '../../model/norm.ts'
import type { RuleModality } from '../../model/rule.ts'
import { nameOf, problemAt, type Check, type Entry } from '../ledger.ts'
import type { Problem } from '../problem.ts'
import { CARRIES, statuteNames, statuteOf, type StatuteNames } from './grounds.ts'

/** Under these a rule may name norms that do not suffice; its status is that of the norm that says so. */
const DENIES: readonly RuleModality[] = ['geldt_niet', 'volstaat_niet', 'mag_niet', 'hoeft_niet', 'niet_vereist']

/**
 * The grounds, where every one of them is known and none is law; an empty list ("niet genoemd") claims nothing. An agreement that
 * cannot be a ground at all is reported as that (grounds.ts).
 */
function groundsBelowLaw(entry: Entry, grounds: readonly string[], names: StatuteNames): readonly string[] {
  return grounds.every((ground) => {
    const rank = statuteOf(ground, names)?.rank
    return rank !== undefined && !isStatutory(rank) && (canBeGround(rank) || !CARRIES.has(entry.kind))
  }) ? grounds : []
}

const notLaw = (entry: Entry, grounds: readonly string[]): Problem => problemAt(entry, ['status'], {
  code: 'guidance_as_law',
  message: {
    nl: `"${nameOf(entry)}" heeft status law, maar rust alleen op ${grounds.join(', ')}: dat is geen wet.`,
    en: `"${nameOf(entry)}" has status law, but rests on ${grounds.join(', ')} alone: that is no law.`,
  },
  remedy: {
    nl: 'Noem bij "grounds" de wet waarop het rust, of geef de status van wat de tekst is: guidance, policy, code, supervisor, opinion.',
    en: 'Name the statute it rests on under "grounds", or give the status of what the text is: guidance, policy, code, supervisor, opinion.',
  },
})

const practiceAllows = (entry: Entry): Problem => problemAt(entry, ['status'], {
  code: 'practice_as_norm',
  message: { nl: `"${nameOf(entry)}" is praktijk en kan dus niets toestaan of openen.`, en: `"${nameOf(entry)}" is practice and can therefore allow or open nothing.` },
  remedy: { nl: 'Zet het bij "practice", of geef de status van de norm die het toestaat.', en: 'Put it under "practice", or give the status of the norm that allows it.' },
})

/** Held only to what is certain: whether a statute is paraphrased well is for the second reader. */
export const checkStatus: Check = (ledger) => {
  const names = statuteNames(ledger)
  const norms = [
    ...ledger.of('routes'), ...ledger.of('prohibitions'), ...ledger.of('receiving'), ...ledger.of('secrecy'), ...ledger.of('onward'),
    ...ledger.of('rules').filter(({ value }) => !DENIES.includes(value.modality)),
  ]
  const below = norms.flatMap((entry): Problem[] => {
    const { status, grounds } = entry.value
    const weak = status === 'law' ? groundsBelowLaw(entry, grounds, names) : []
    return weak.length === 0 ? [] : [notLaw(entry, weak)]
  })
  const practised = [...ledger.of('routes'), ...ledger.of('receiving')].filter(({ value }) => value.status === 'practice')
  return [...below, ...practised.map(practiceAllows)]
}
