import { notesOf } from '@rembuk/shared/board/board-document'
import * as Y from 'yjs'
import { createHistory, writers } from '../generator/board-history.ts'
import { updateIn } from '../generator/deliveries.ts'
import { fillBoard, type Opening, openUntil } from '../generator/fill-board.ts'
import { becomesIdle } from '../process-usage.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { limit, ratio, type Scenario } from './scenario.ts'

const atOnce = 50
const patienceMs = 60_000

const textOf = (updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const notes = [...notesOf(doc)].map(([id, note]) => [id, note.get('at'), String(note.get('text'))])
  return JSON.stringify(notes.sort())
}

/** A server that has just been started opens a board with a long past. */
export const coldLoad: Scenario = {
  name: 'cold-load',
  about:
    'A board of 5,000 notes and 20,000 edits, each sent alone; the server is stopped and started before each opening',
  rows: [
    { figure: 'firstMs', label: 'first client has the board', unit: 'ms', target: ratio(0.25) },
    { figure: 'allMs', label: `${atOnce} at once have the board`, unit: 'ms', target: ratio(0.25) },
    { figure: 'wrong', label: 'boards that differ from what was written', unit: '', target: limit(0) },
  ],
  run: async ({ start, isQuick }) => {
    const { runs, lastMark } = createHistory(isQuick ? { notes: 1000, edits: 4000 } : { notes: 5000, edits: 20_000 })
    const first = await start()
    const [key] = await first.createBoards(1, writers)
    if (!key) throw new Error('no board')
    await fillBoard((person) => addressOf(key, first.port, person), runs, lastMark)
    await becomesIdle(first.pid)
    await first.stop()

    const openCold = async (count: number): Promise<readonly Opening[]> => {
      const { port, stop } = await start()
      const open = () => openUntil(addressOf(key, port), lastMark, patienceMs)
      const openings = await Promise.all(Array.from({ length: count }, open))
      for (const opening of openings) opening?.leave()
      await stop()
      return openings.filter((opening) => opening !== undefined)
    }
    const [alone] = await openCold(1)
    const together = await openCold(atOnce)
    const written = textOf(runs.flat())
    const [one] = together
    const looked = [alone, one].filter((opening) => opening !== undefined)
    const equal = looked.filter(({ messages }) => textOf(messages.map(updateIn)) === written)
    return {
      firstMs: alone?.completeMs ?? Number.POSITIVE_INFINITY,
      allMs:
        together.length < atOnce ? Number.POSITIVE_INFINITY : Math.max(...together.map(({ completeMs }) => completeMs)),
      wrong: 2 - equal.length,
    }
  },
}
