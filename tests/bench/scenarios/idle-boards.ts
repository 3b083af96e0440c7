import { setTimeout as wait } from 'node:timers/promises'
import { joinBoard } from '../generator/board-client.ts'
import { createHistory, inLargeRuns } from '../generator/board-history.ts'
import { inParallel, pace, presenceOf } from '../generator/crowd.ts'
import { fillBoard } from '../generator/fill-board.ts'
import { becomesIdle, readCpuS, readRssMb } from '../process-usage.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { ratio, type Scenario } from './scenario.ts'

const notesOnEach = 200
/** A stock client renews its presence so often, also when nobody moves. */
const renewEveryS = 15

/** Many boards lie open in browser tabs, and nobody does anything. */
export const idleBoards: Scenario = {
  name: 'idle-boards',
  about: `1,000 boards of ${notesOnEach} notes after a restart, one person at each, nobody doing anything`,
  rows: [
    { figure: 'rssKb', label: 'memory for each board', unit: 'kB', target: ratio(0.2) },
    { figure: 'cpuShare', label: 'share of a core', unit: '%', target: ratio(0.2) },
    { figure: 'unusedKb', label: 'memory for each board that nobody has open any more', unit: 'kB' },
  ],
  run: async ({ start, isQuick }) => {
    const boards = isQuick ? 100 : 1000
    const first = await start()
    const keys = await first.createBoards(boards, 1)
    const { runs, lastMark } = createHistory({ notes: notesOnEach, edits: 1 })
    const content = inLargeRuns(runs)
    await inParallel(boards, 20, async (index) => {
      const key = keys[index]
      if (key) await fillBoard(() => addressOf(key, first.port), content, lastMark)
    })
    await becomesIdle(first.pid)
    await first.stop()

    const { port, pid, stop } = await start()
    await wait(1000)
    const rssBefore = readRssMb(pid)
    const perBoardKb = () => ((readRssMb(pid) - rssBefore) * 1024) / boards
    const clients = await inParallel(boards, 20, async (index) => {
      const key = keys[index]
      return key && joinBoard(addressOf(key, port), { presence: presenceOf(index) })
    })
    // Longer than anybody keeps a board in memory that is not used.
    await wait(isQuick ? 5000 : 35_000)
    const cpuBefore = readCpuS(pid)
    const durationMs = isQuick ? 5000 : 15_000
    await pace(boards / renewEveryS, durationMs, (turn) =>
      clients[turn % boards]?.showPresence(presenceOf(turn % boards)),
    )
    const cpuShare = (100 * (readCpuS(pid) - cpuBefore)) / (durationMs / 1000)
    const rssKb = perBoardKb()
    for (const client of clients) client?.leave()
    await wait(isQuick ? 3000 : 35_000)
    const unusedKb = perBoardKb()
    await stop()
    return { rssKb, cpuShare, unusedKb }
  },
}
