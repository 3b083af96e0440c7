/**
 * `pnpm bench:budget`: how long a key takes in a budget of 300 lines (`--lines`) while five others edit it (`--editors`), in headless
 * Chromium: from the key until all that it leads to has been laid out, waiting for what others do included. Takes half a minute.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import type { BudgetLineId } from '@rembuk/shared/base/id'
import { orderKeyBetween } from '@rembuk/shared/base/order-key'
import { addBudgetLine, changeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { listActivities } from '@rembuk/shared/plan/plan-queries'
import { budgetSections } from '@rembuk/shared/plan/plan-schema'
import { boardRoom } from '@rembuk/shared/room/room-name'
import type * as Y from 'yjs'
import { clientFolder, laptop, launchBrowser, openContext } from '../support/browser.ts'
import { createFacilitator, type Editor, openRoom } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { describeRun } from './report.ts'
import { median, quantile } from './statistics.ts'

const { values: options } = parseArgs({
  options: { lines: { type: 'string', default: '300' }, editors: { type: 'string', default: '5' } },
})
const [lineCount, editorCount] = [Number(options.lines), Number(options.editors)]
/** What a person types who is quick, and how often what they typed is written. */
const [keyEveryMs, writeEveryMs] = [60, 400]
const words = 'Pipa HDPE tiga inci untuk jalur mushola sampai RT 04'
const rounds = 6

declare global {
  interface Window {
    benchKeys: number[]
  }
}

const idOf = (index: number) => `baris-${index}` as BudgetLineId

const fillBudget = (doc: Y.Doc): void => {
  const activityId = listActivities(doc)[0]?.id
  let order: string | null = null
  doc.transact(() => {
    for (let index = 0; index < lineCount; index += 1) {
      order = orderKeyBetween(order, null)
      addBudgetLine(doc, {
        id: idOf(index),
        section: budgetSections[Math.floor((index * budgetSections.length) / lineCount)],
        item: `Barang nomor ${index}`,
        volume: (index % 90) + 0.5,
        unit: 'sak',
        unitPriceRupiah: 1000 * (index + 1),
        activityId,
        order,
      })
    }
  })
}

/** One after the other, each in a row of their own and then in the next, until told to stop. */
const editTogether = async (editors: readonly Editor[], stop: AbortSignal): Promise<void> => {
  for (let turn = 0; !stop.aborted; turn += 1) {
    const editor = editors[turn % editors.length]
    const lineId = idOf((turn * 37) % lineCount)
    editor?.provider.awareness.setLocalStateField('selection', [lineId])
    if (editor) changeBudgetLine(editor.doc, lineId, { unitPriceRupiah: 1000 + turn, item: `Barang ${turn}` })
    await wait(writeEveryMs / editors.length)
  }
}

/** When a key's input has passed the page, everything that it leads to stands in it; laying it out is all that is left. */
const listenToKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let pressedAtMs = 0
    const press = ({ timeStamp }: KeyboardEvent) => {
      pressedAtMs = timeStamp
    }
    window.addEventListener('keydown', press, { capture: true })
    window.addEventListener('input', () => {
      document.body.getBoundingClientRect()
      window.benchKeys.push(performance.now() - pressedAtMs)
    })
  })

const type = async (page: Page, column: string): Promise<readonly number[]> => {
  await page.locator(`[data-column=${column}]`).first().focus()
  await page.evaluate(() => {
    window.benchKeys = []
  })
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type(column === 'item' ? words : '1250000', { delay: keyEveryMs })
    await page.keyboard.press('ArrowDown')
  }
  return page.evaluate(() => window.benchKeys)
}

const folder = await mkdtemp(join(tmpdir(), 'rembuk-bench-budget-'))
const server = await startServerProcess({ folder, clientFolder })
const browser = await launchBrowser()
try {
  const host = await createFacilitator(server.url, { isExample: true })
  const boardId = host.boards.find(({ stage }) => stage === 'planning')?.id
  if (!boardId) throw new Error('the example has a planning board')
  const open = () => openRoom(server.url, boardRoom(boardId), { cookie: host.cookie })
  const editors = await Promise.all(Array.from({ length: editorCount }, open))
  if (editors[0]) fillBudget(editors[0].doc)
  await wait(2000)

  const context = await openContext(browser, laptop)
  const [name = '', value = ''] = host.cookie.split('=')
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  const startedAt = performance.now()
  await page.goto(`${server.url}/program/${host.programmeId}/papan/${boardId}?bagian=budget`)
  await page
    .locator(`[data-row="${idOf(lineCount - 1)}"]`)
    .first()
    .waitFor()
  const shownMs = performance.now() - startedAt

  await listenToKeys(page)
  const stop = new AbortController()
  const others = editTogether(editors, stop.signal)
  console.log(
    `${describeRun()}${lineCount} lines, ${editorCount} others writing every ${writeEveryMs} ms each, loopback.`,
  )
  console.log(`table shown after ${Math.round(shownMs)} ms`)
  for (const column of ['item', 'unitPrice']) {
    const keys = await type(page, column)
    const figures = [median(keys), quantile(keys, 0.95), Math.max(...keys)].map((ms) => ms.toFixed(1))
    console.log(`${column}: ${keys.length} keys, median ${figures[0]} ms, p95 ${figures[1]} ms, worst ${figures[2]} ms`)
  }
  stop.abort()
  await others
  for (const editor of editors) editor.leave()
} finally {
  await browser.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
