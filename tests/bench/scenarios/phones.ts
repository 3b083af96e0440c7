import { setTimeout as wait } from 'node:timers/promises'
import type { ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import { connectControl, connectPhone, createFacilitator, openStep, type Phone } from '../../support/people.ts'
import { inParallel, joinCrowd, pace, presenceOf } from '../generator/crowd.ts'
import { readMarks } from '../generator/deliveries.ts'
import { readCpuS, readRssMb } from '../process-usage.ts'
import { meetingBoard } from '../servers/rembuk.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { quantile } from '../statistics.ts'
import { limit, type Row, type Scenario } from './scenario.ts'

interface Meeting {
  readonly phones: number
  readonly editors: number
  readonly notesPerS: number
  readonly rows: readonly Row[]
}

/** Phones write notes and wait for their tick; editors at the board see them. Ours alone: the others have no phones. */
const phones = ({ phones: phoneCount, editors: editorCount, notesPerS, rows }: Meeting): Scenario => ({
  name: `phones-${phoneCount}`,
  about: `${phoneCount} phones and ${editorCount} editors on one meeting, ${notesPerS} notes/s`,
  isOursOnly: true,
  rows,
  run: async ({ start, isQuick }) => {
    const running = await start()
    const host = await createFacilitator(`http://127.0.0.1:${running.port}`)
    const control = await connectControl(host)
    const asking = openStep(host)
    const { boardId } = asking.command.step
    await control.send('lead', asking)
    const board = await meetingBoard(host, boardId, editorCount)
    const sentAtMs: number[] = []
    const savedMs: number[] = []
    const seenMs: number[] = []
    const editors = await joinCrowd(
      (person) => addressOf(board, running.port, person),
      editorCount,
      (index) => ({
        presence: presenceOf(index),
        onDocument: (body, atMs) => readMarks(body, (number) => seenMs.push(atMs - (sentAtMs[number] ?? Number.NaN))),
      }),
    )
    const people = await inParallel(phoneCount, 20, () => connectPhone(host.url, host.code))
    await wait(1000)

    const write = async (phone: Phone, number: number): Promise<void> => {
      const id = `bench-${String(number).padStart(7, '0')}`
      const text = `Air tidak mengalir di RT 03 ~n${String(number).padStart(7, '0')}`
      const command = { type: 'write', commandId: id, noteKey: `key-${id}-0123456789`, kind: 'problem', text, name: '' }
      sentAtMs[number] = performance.now()
      const answer = await phone.send(command as ResidentCommand)
      if (!answer.ok) throw new Error(answer.error.type)
      savedMs.push(performance.now() - (sentAtMs[number] ?? Number.NaN))
    }
    const durationMs = isQuick ? 5000 : 20_000
    const cpuBefore = readCpuS(running.pid)
    const writing: Promise<void>[] = []
    const count = await pace(notesPerS, durationMs, (turn) => {
      const phone = people[(turn * 7) % phoneCount]
      if (phone) writing.push(write(phone, turn))
    })
    await Promise.all(writing)
    await wait(300)
    const cpuShare = (100 * (readCpuS(running.pid) - cpuBefore)) / (durationMs / 1000)
    const rssMb = readRssMb(running.pid)
    for (const phone of people) phone.socket.disconnect()
    editors.leave()
    control.socket.disconnect()
    await running.stop()
    return {
      savedP50: quantile(savedMs, 0.5),
      savedP95: quantile(savedMs, 0.95),
      seenP50: quantile(seenMs, 0.5),
      seenP95: quantile(seenMs, 0.95),
      missing: count * editorCount - seenMs.length,
      cpuShare,
      rssMb,
    }
  },
})

const rowsOf = ({ savedMs, seenMs }: { readonly savedMs: number; readonly seenMs: number }): readonly Row[] => [
  { figure: 'savedP50', label: 'tick on the phone p50', unit: 'ms' },
  { figure: 'savedP95', label: 'tick on the phone p95', unit: 'ms', target: limit(savedMs) },
  { figure: 'seenP50', label: 'seen by editors p50', unit: 'ms' },
  { figure: 'seenP95', label: 'seen by editors p95', unit: 'ms', target: limit(seenMs) },
  { figure: 'missing', label: 'deliveries missing', unit: '', target: limit(0) },
]

export const phones60 = phones({
  phones: 60,
  editors: 5,
  notesPerS: 10,
  rows: rowsOf({ savedMs: 200, seenMs: 300 }),
})

export const phones300 = phones({
  phones: 300,
  editors: 20,
  notesPerS: 20,
  rows: [
    ...rowsOf({ savedMs: 100, seenMs: 200 }),
    { figure: 'cpuShare', label: 'share of a core', unit: '%', target: limit(25) },
    { figure: 'rssMb', label: 'memory (RSS)', unit: 'MB', target: limit(300) },
  ],
})
