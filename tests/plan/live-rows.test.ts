import type { BudgetLineId } from '@rembuk/shared/base/id'
import { budgetOf } from '@rembuk/shared/board/board-document'
import { addBudgetLine, changeBudgetLine, removeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { itemToBudgetLine, listBudgetLines } from '@rembuk/shared/plan/plan-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLiveRows } from '../../client/src/plan/live-rows.ts'
import { randomFrom } from '../support/random.ts'

const lineId = (index: number) => `baris${index}` as BudgetLineId
const fill = (doc: Y.Doc, count: number) => {
  for (let index = 0; index < count; index += 1)
    addBudgetLine(doc, { id: lineId(index), item: `Barang ${index}`, order: `a${index}` })
}

test('[I52] a row that nobody has touched stays the same, and so does the list when nothing has changed', () => {
  const doc = new Y.Doc()
  fill(doc, 3)
  const rows = createLiveRows(budgetOf(doc), itemToBudgetLine)
  let told = 0
  const leave = rows.subscribe(() => {
    told += 1
  })
  const before = rows.read()
  doc.getMap('notes').set('catatan', new Y.Map())
  expect(rows.read()).toBe(before)
  changeBudgetLine(doc, lineId(1), { volume: 4 })
  const after = rows.read()
  expect([after[0] === before[0], after[1] === before[1], after[2] === before[2]]).toEqual([true, false, true])
  expect(after[1]?.volume).toBe(4)
  leave()
  changeBudgetLine(doc, lineId(1), { volume: 5 })
  expect(told).toBe(1)
  expect(rows.read()[1]?.volume).toBe(5)
})

test('[I52] whatever two people add, change, move, delete, undo and break, the rows are those of the document', () => {
  const random = randomFrom(52)
  const [doc, other] = [new Y.Doc(), new Y.Doc()]
  doc.on('update', (update) => Y.applyUpdate(other, update))
  fill(doc, 4)
  const rows = createLiveRows(budgetOf(other), itemToBudgetLine)
  const undo = new Y.UndoManager([doc.getMap('budget')], { trackedOrigins: new Set([null]), captureTimeout: 0 })
  const deeds = [
    (id: BudgetLineId) => addBudgetLine(doc, { id, item: id, order: `a${random.below(90) + 10}` }),
    (id: BudgetLineId) => changeBudgetLine(doc, id, { volume: random.below(9) }),
    (id: BudgetLineId) => changeBudgetLine(doc, id, { order: `a${random.below(90) + 10}` }),
    (id: BudgetLineId) => removeBudgetLine(doc, id),
    () => undo.undo(),
    (id: BudgetLineId) => doc.getMap('budget').set(id, random.below(3)),
  ]
  for (let turn = 0; turn < 600; turn += 1) {
    doc.transact(() => random.pick(deeds)(lineId(random.below(8))))
    if (random.chance(0.7)) expect(rows.read()).toEqual(listBudgetLines(other))
  }
})
