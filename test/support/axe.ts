import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** One broken rule of accessibility: which, how bad, and the places in the page. */
export interface AxeFinding {
  rule: string
  impact: string
  places: string[]
}

/**
 * What axe finds wrong on a page at WCAG 2.2 level A and AA, worst impacts only unless told otherwise.
 * The script is evaluated, not added to the page, so that the page's own Content-Security-Policy stays as it is.
 */
export async function axeFindings(page: Page, impacts: string[] = ['serious', 'critical']): Promise<AxeFinding[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violations
    .filter(({ impact }) => impacts.includes(impact ?? 'minor'))
    .map(({ id, impact, nodes }) => ({ rule: id, impact: impact ?? 'minor', places: nodes.map((node) => node.target.join(' ')) }))
}
