import { createHistory, inLargeRuns } from '../generator/board-history.ts'
import { joinCrowd, pace, presenceOf, settle } from '../generator/crowd.ts'
import { Deliveries } from '../generator/deliveries.ts'
import { fillBoard } from '../generator/fill-board.ts'
import { readCpuS } from '../process-usage.ts'
import { addressOf, type RunningServer } from '../servers/server-under-test.ts'
import { limit, ratio, type Scenario } from './scenario.ts'

const people = 11
const notesPerS = 20

/** Milliseconds of the server's CPU for each note that somebody writes on a board which holds so many already. */
const measureNote = async (running: RunningServer, notes: number, durationMs: number): Promise<number> => {
  const [key] = await running.createBoards(1, people)
  if (!key) throw new Error('no board')
  const { runs, lastMark } = createHistory({ notes, edits: 1 })
  await fillBoard((person) => addressOf(key, running.port, person), inLargeRuns(runs), lastMark)
  const deliveries = new Deliveries()
  const crowd = await joinCrowd(
    (person) => addressOf(key, running.port, person),
    people,
    (index) => ({
      presence: presenceOf(index),
      onDocument: (body, atMs) => deliveries.receive(index, body, atMs),
    }),
  )
  await settle(crowd.clients)
  const write = (turn: number) => deliveries.write(turn % people, crowd.clients)
  await pace(notesPerS, 2000, write)
  const cpuBefore = readCpuS(running.pid)
  const count = await pace(notesPerS, durationMs, write)
  await deliveries.arrived(10_000)
  const cpuS = readCpuS(running.pid) - cpuBefore
  crowd.leave()
  return (cpuS * 1000) / count
}

/** What a note costs on a small and on a large board. */
export const growth: Scenario = {
  name: 'growth',
  about: `${people} people, ${notesPerS} notes/s, on a board that holds 1,000 notes, then on one that holds 20,000`,
  rows: [
    { figure: 'small', label: 'CPU per note at 1,000', unit: 'ms', target: ratio(0.5) },
    { figure: 'large', label: 'CPU per note at 20,000', unit: 'ms', target: ratio(0.5) },
    { figure: 'growth', label: '20,000 against 1,000', unit: '', target: limit(1.2) },
  ],
  run: async ({ start, isQuick }) => {
    const durationMs = isQuick ? 5000 : 12_000
    const measure = async (notes: number) => {
      const running = await start()
      const cost = await measureNote(running, notes, durationMs)
      await running.kill()
      return cost
    }
    const small = await measure(1000)
    const large = await measure(20_000)
    return { small, large, growth: large / small }
  },
}
