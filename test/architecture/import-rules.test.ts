import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../support/repository-root.ts'
import { cruiseRooms, fixtures, importRules, linesMarkedBroken } from './cruise-rooms.ts'

/** Laws about a name rather than a file: ESLint speaks them, see named-doors.test.ts. */
const spokenByEslint = ['ipc-main-one-door']

describe('the laws of the rooms', () => {
  it('hold in the whole tree', async () => {
    const { files, violations } = await cruiseRooms(repositoryRoot)
    console.log(`import rules: ${importRules.length} rules, ${files} files, ${violations.length} violations`)
    expect(violations).toEqual([])
    expect(files, 'a cruise that saw no file proves nothing').toBeGreaterThan(5)
  })

  it('say in one sentence why they stand', () => {
    for (const { name, comment } of importRules) expect(comment, name).toMatch(/^[A-Z][^]{30,200}\.$/)
  })

  it('are each broken by a fixture, and no fixture is left of a rule that is gone', () => {
    const rules = [...importRules.map((rule) => rule.name), ...spokenByEslint]
    expect(fixtures().map((fixture) => fixture.rule).sort()).toEqual(rules.sort())
  })

  for (const { rule, dir } of fixtures().filter((fixture) => !spokenByEslint.includes(fixture.rule))) {
    it(`${rule} answers at every line marked broken, at no other, and it alone`, async () => {
      const { violations } = await cruiseRooms(dir)
      const answered = violations.map((violation) => `${violation.from}: ${violation.rule}`)
      const expected = linesMarkedBroken(dir).map((file) => `${file}: ${rule}`)
      expect(expected).not.toEqual([])
      expect(answered.sort()).toEqual(expected.sort())
    })
  }
})
