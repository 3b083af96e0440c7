import { setTimeout as wait } from 'node:timers/promises'
import { joinBoard } from '../generator/board-client.ts'
import { joinCrowd, pace, presenceOf, settle } from '../generator/crowd.ts'
import { Deliveries, readMarks } from '../generator/deliveries.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { limit, type Scenario } from './scenario.ts'

const people = 20
const notesPerS = 20

/** The server is killed while people write, and started again: what of all they were told is still there? */
export const crash: Scenario = {
  name: 'crash',
  about: `${people} people, ${notesPerS} notes/s; kill -9 in the midst of it, then a new start on the same folder`,
  rows: [
    { figure: 'written', label: 'notes written before', unit: '' },
    { figure: 'acknowledged', label: 'told to be saved', unit: '' },
    { figure: 'lostAcknowledged', label: 'of these lost', unit: '', target: limit(0) },
    { figure: 'lostSeen', label: 'seen by others and lost', unit: '', target: limit(0) },
  ],
  run: async ({ start, isQuick }) => {
    const running = await start()
    const [key] = await running.createBoards(1, people)
    if (!key) throw new Error('no board')
    const deliveries = new Deliveries()
    const crowd = await joinCrowd(
      (person) => addressOf(key, running.port, person),
      people,
      (index) => ({
        presence: presenceOf(index),
        onDocument: (body, atMs) => deliveries.receive(index, body, atMs),
        onAcknowledged: (count, atMs) => deliveries.acknowledge(index, count, atMs),
      }),
    )
    await settle(crowd.clients)
    const durationMs = isQuick ? 3000 : 9000
    const writing = pace(notesPerS, durationMs, (turn) => deliveries.write(turn % people, crowd.clients))
    // Not between two notes: at a moment of its own.
    await wait(durationMs - 1013)
    const told = deliveries.readTold()
    await running.kill()
    await writing
    crowd.leave()

    const again = await start()
    const kept = new Set<number>()
    const reader = await joinBoard(addressOf(key, again.port), {
      onDocument: (body) => readMarks(body, (number) => kept.add(number)),
    })
    // A board may come after the handshake.
    await wait(2000)
    reader.leave()
    await again.stop()
    const lost = (numbers: readonly number[]) => numbers.filter((number) => !kept.has(number)).length
    return {
      written: told.written,
      acknowledged: told.acknowledged.length,
      lostAcknowledged: lost(told.acknowledged),
      lostSeen: lost(told.seen),
    }
  },
}
