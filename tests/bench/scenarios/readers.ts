import { setTimeout as wait } from 'node:timers/promises'
import { connectPhone } from '../../support/people.ts'
import { joinBoard } from '../generator/board-client.ts'
import { inParallel, pace } from '../generator/crowd.ts'
import { readMarks, writeMarkedNote } from '../generator/deliveries.ts'
import { askForNotes, type HallMeeting, prepareMeeting, sendNote } from '../generator/meeting-crowd.ts'
import { readCpuS, readRssMb } from '../process-usage.ts'
import { addressOf, type BoardKey } from '../servers/server-under-test.ts'
import { quantile } from '../statistics.ts'
import { limit, type Scenario } from './scenario.ts'

const readerCount = 300
const writerCount = 20
const notesPerS = 10
const standingNotes = 500
/** Marks of the notes that stand before anybody looks. */
const standingFrom = 5_000_000

/** The board as a resident opens it: by the code of the meeting, to look at, from a browser that nobody has let in. */
const residentKey = ({ board, host }: HallMeeting): BoardKey => ({
  ...board,
  path: `${board.path.slice(0, board.path.indexOf('?'))}?code=${host.code}`,
  cookies: [],
})

const fillBoard = async ({ board }: HallMeeting, port: number): Promise<void> => {
  const editor = await joinBoard(addressOf(board, port))
  editor.pen.transact(() => {
    for (let number = 0; number < standingNotes; number += 1) writeMarkedNote(editor.pen, standingFrom + number)
  })
  await editor.delivered()
  editor.leave()
}

/** Everybody in the hall looks at the whole board while notes come. Ours alone: the others have no residents. */
export const readers300: Scenario = {
  name: 'readers-300',
  about: `${readerCount} residents open the whole board at once (${standingNotes} notes) and look on while ${writerCount} phones send ${notesPerS} notes/s`,
  isOursOnly: true,
  rows: [
    { figure: 'joinedP95', label: 'board there p95, all at once', unit: 'ms' },
    { figure: 'joinCpuS', label: 'CPU for all joins', unit: 's' },
    { figure: 'savedP95', label: 'tick on the phone p95', unit: 'ms', target: limit(200) },
    { figure: 'seenP95', label: 'seen by readers p95', unit: 'ms', target: limit(500) },
    { figure: 'cpuShare', label: 'share of a core while notes come', unit: '%', target: limit(35) },
    { figure: 'rssBeforeMb', label: 'memory before they came', unit: 'MB' },
    { figure: 'rssMb', label: 'memory (RSS)', unit: 'MB', target: limit(300) },
    { figure: 'missing', label: 'deliveries missing', unit: '', target: limit(0) },
  ],
  run: async ({ start, isQuick }) => {
    const running = await start()
    const hall = await prepareMeeting(running.port)
    await fillBoard(hall, running.port)
    await askForNotes(hall)
    const phones = await inParallel(writerCount, 20, () => connectPhone(hall.host.url, hall.host.code))
    await wait(1000)
    const rssBeforeMb = readRssMb(running.pid)

    const sentAtMs: number[] = []
    const seenMs: number[] = []
    const joinedMs: number[] = []
    const cpuBeforeJoins = readCpuS(running.pid)
    const key = residentKey(hall)
    const readers = await inParallel(readerCount, readerCount, async () => {
      const startedAt = performance.now()
      const reader = await joinBoard(addressOf(key, running.port), {
        onDocument: (body, atMs) =>
          readMarks(body, (number) => {
            const sentAt = sentAtMs[number]
            if (sentAt !== undefined) seenMs.push(atMs - sentAt)
          }),
      })
      joinedMs.push(performance.now() - startedAt)
      return reader
    })
    await wait(1000)
    const joinCpuS = readCpuS(running.pid) - cpuBeforeJoins

    const savedMs: number[] = []
    const durationMs = isQuick ? 5000 : 20_000
    const cpuBefore = readCpuS(running.pid)
    const writing: Promise<unknown>[] = []
    const count = await pace(notesPerS, durationMs, (turn) => {
      const phone = phones[turn % writerCount]
      const sentAt = performance.now()
      sentAtMs[turn] = sentAt
      if (phone) writing.push(sendNote(phone, turn).then(() => savedMs.push(performance.now() - sentAt)))
    })
    await Promise.all(writing)
    await wait(300)
    const cpuShare = (100 * (readCpuS(running.pid) - cpuBefore)) / (durationMs / 1000)
    const rssMb = readRssMb(running.pid)
    for (const phone of phones) phone.socket.disconnect()
    for (const reader of readers) reader.leave()
    hall.control.socket.disconnect()
    await running.stop()
    return {
      joinedP95: quantile(joinedMs, 0.95),
      joinCpuS,
      savedP95: quantile(savedMs, 0.95),
      seenP95: quantile(seenMs, 0.95),
      cpuShare,
      rssBeforeMb,
      rssMb,
      missing: count * readerCount - seenMs.length,
    }
  },
}
