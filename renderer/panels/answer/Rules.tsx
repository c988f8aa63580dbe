import type { RuleHit } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useInspect } from '../../state/inspect.ts'
import { Citations, Norms, StatusBadge } from '../../ui/chips.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Rules with what they rest on. The first is the one that was asked for, the rest stand beside it. */
export function Rules({ rules, title, id }: { rules: readonly RuleHit[]; title: string; id: string }) {
  if (rules.length === 0) return null
  return (
    <section className="rules" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rules.map((rule) => <RuleCard key={rule.id} rule={rule} />)}
    </section>
  )
}

function RuleCard({ rule }: { rule: RuleHit }) {
  const { answer: words } = useWords()
  const inspect = useInspect()
  return (
    <article className={`rule rule-${rule.kind}`}>
      <h3 className="rule-claim" lang="nl">{rule.claim}</h3>
      <p className="rule-badges"><span className="rule-stand">{words.rules.stands[rule.modality as keyof typeof words.rules.stands] ?? rule.modality}</span><StatusBadge status={rule.status} /></p>
      {rule.kind === 'practice' ? <p className="warning"><Icon name="warning" />{words.rules.practice}</p> : null}
      {rule.gist === '' || rule.gist === rule.claim ? null : <p className="serif" lang="nl">{rule.gist}</p>}
      {rule.conditions.length > 0 ? <><h4>{words.conditions}</h4><ul className="sentence-list" lang="nl">{rule.conditions.map((text) => <li key={text}>{text}</li>)}</ul></> : null}
      {rule.unless.length > 0 ? <><h4>{words.unless}</h4><ul className="sentence-list" lang="nl">{rule.unless.map((text) => <li key={text}>{text}</li>)}</ul></> : null}
      <Norms grounds={rule.grounds} />
      <div className="chip-line">
        <Citations citations={rule.citations} />
        <button type="button" className="link-button" onClick={() => inspect({ kind: 'fact', id: rule.id })}>{words.rules.open}</button>
      </div>
    </article>
  )
}
