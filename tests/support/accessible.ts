import type { Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'
import { expect } from 'vitest'

/** WCAG 2.2 A and AA, and what axe holds to be good practice: one main landmark, headings in order. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What people who see, hear or press differently would stumble over on the screens that were looked at. */
export interface AccessWatch {
  /** Looks at a page as it is now; `name` says which screen in which state. */
  readonly look: (page: Page, name: string) => Promise<void>
  /** Fails when any screen had a fault, with each one's screen, element, rule and how to mend it. */
  readonly expectNoFaults: () => void
}

const faultsOf = ({ violations }: AxeResults): readonly (readonly [fault: string, example: string])[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const reason = [...any, ...all, ...none][0]?.message ?? help
      // The same element on another screen, whatever it is about there, is the same fault.
      const kind = html.replace(/"[^"]*"/g, '""').slice(0, 60)
      return [`${id} ${kind}`, `${target.join(' ')}\n    ${html.slice(0, 200)}\n    ${reason}`] as const
    }),
  )

/** Watches over many screens, so that one run tells every fault, each once, with the screens that have it. */
export const watchAccess = (): AccessWatch => {
  const examples = new Map<string, string>()
  const screens = new Map<string, Set<string>>()
  let screenCount = 0
  const look = async (page: Page, name: string): Promise<void> => {
    screenCount += 1
    await page.evaluate(axe.source)
    const results = await page.evaluate(
      (values) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: values }),
      tags,
    )
    expect(results.passes.length, name).toBeGreaterThan(0)
    for (const [fault, example] of faultsOf(results)) {
      if (!examples.has(fault)) examples.set(fault, example)
      screens.set(fault, (screens.get(fault) ?? new Set()).add(name))
    }
  }
  return {
    look,
    expectNoFaults: () => {
      expect(screenCount).toBeGreaterThan(0)
      const told = [...examples].map(
        ([fault, example]) =>
          `${fault}\n    on ${[...(screens.get(fault) ?? [])].slice(0, 6).join('; ')}\n    ${example}`,
      )
      expect(told.join('\n')).toBe('')
    },
  }
}
