import type { Page } from '@playwright/test'

/** What has the focus, as a screen reader would name it; empty when nothing has it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? ''
    return words.replace(/\s+/g, ' ').trim() || element.tagName
  })

/** More stops than any page of ours has. */
const mostStops = 150

const isCalled = (found: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? found.includes(name) : name.test(found)

/** Goes to a control by Tab alone, once around the page at most. */
export const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const seen: string[] = []
  for (let stops = 0; stops < mostStops; stops += 1) {
    const found = await focusedName(page)
    if (isCalled(found, name)) return
    seen.push(found)
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${name}; it stopped at ${[...new Set(seen)].join(' | ')}`)
}

/** Waits for a control to come, goes to it by Tab, and presses Enter. */
export const enter = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().waitFor()
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
