import { setTimeout as wait } from 'node:timers/promises'
import { joinCrowd, pace, presenceOf, settle } from '../generator/crowd.ts'
import { Deliveries } from '../generator/deliveries.ts'
import { readCpuS, readRssMb } from '../process-usage.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { quantile } from '../statistics.ts'
import { type Figures, limit, ratio, type Scenario } from './scenario.ts'

const notesPerS = 20
const burstNotes = 100
const burstMs = 200
const giveUpMs = 15_000

interface Phase {
  readonly latenciesMs: readonly number[]
  readonly acknowledgedMs: readonly number[]
  readonly cpuSPer10k: number
}

/** Runs one kind of load, and what it cost until the last delivery. */
const measure = async (pid: number, deliveries: Deliveries, load: () => Promise<unknown>): Promise<Phase> => {
  deliveries.take()
  const cpuBefore = readCpuS(pid)
  await load()
  await deliveries.arrived(giveUpMs)
  const cpuS = readCpuS(pid) - cpuBefore
  const taken = deliveries.take()
  return { ...taken, cpuSPer10k: (cpuS * 10_000) / taken.latenciesMs.length }
}

/** So many people at one board, all of whom write: 20 notes a second, then bursts of 100 notes in 200 ms. */
export const hall = (people: number): Scenario => ({
  name: `hall-${people}`,
  about: `${people} people at one board; 20 notes/s, then bursts of 100 notes in 200 ms`,
  rows: [
    { figure: 'joinMs', label: 'all have joined', unit: 'ms', target: ratio(0.5) },
    { figure: 'steadyP50', label: 'steady: delivered p50', unit: 'ms' },
    { figure: 'steadyP95', label: 'steady: delivered p95', unit: 'ms', target: ratio(2) },
    { figure: 'savedP95', label: 'steady: author told "on disk" p95', unit: 'ms' },
    { figure: 'steadyCpu', label: 'steady: CPU per 10,000 deliveries', unit: 's', target: ratio(1) },
    { figure: 'burstP50', label: 'burst: delivered p50', unit: 'ms' },
    { figure: 'burstP95', label: 'burst: delivered p95', unit: 'ms', target: ratio(1) },
    { figure: 'burstCpu', label: 'burst: CPU per 10,000 deliveries', unit: 's', target: ratio(0.7) },
    { figure: 'rssMb', label: 'memory (RSS)', unit: 'MB' },
    { figure: 'missing', label: 'deliveries missing', unit: '', target: limit(0) },
    { figure: 'lost', label: 'notes missing in a full client', unit: '', target: limit(0) },
  ],
  run: async ({ start, server, isQuick }): Promise<Figures> => {
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

    const writeNext = (turn: number) => deliveries.write((turn * 7) % people, crowd.clients)
    await pace(notesPerS, 1000, writeNext)
    await deliveries.arrived(giveUpMs)

    const steady = await measure(running.pid, deliveries, () => pace(notesPerS, isQuick ? 4000 : 10_000, writeNext))
    const burst = await measure(running.pid, deliveries, async () => {
      for (let round = 0; round < (isQuick ? 2 : 4); round += 1) {
        await pace((burstNotes * 1000) / burstMs, burstMs, writeNext)
        await deliveries.arrived(giveUpMs)
        await wait(500)
      }
    })
    const rssMb = readRssMb(running.pid)
    const { missing } = deliveries
    crowd.leave()
    await running.stop()
    return {
      joinMs: crowd.joinMs,
      steadyP50: quantile(steady.latenciesMs, 0.5),
      steadyP95: quantile(steady.latenciesMs, 0.95),
      ...(server.name === 'rembuk' ? { savedP95: quantile(steady.acknowledgedMs, 0.95) } : {}),
      steadyCpu: steady.cpuSPer10k,
      burstP50: quantile(burst.latenciesMs, 0.5),
      burstP95: quantile(burst.latenciesMs, 0.95),
      burstCpu: burst.cpuSPer10k,
      rssMb,
      missing,
      lost: deliveries.countLost(),
    }
  },
})
