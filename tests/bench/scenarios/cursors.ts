import * as decoding from 'lib0/decoding'
import { joinBoard } from '../generator/board-client.ts'
import { joinCrowd, pace, presenceOf, settle } from '../generator/crowd.ts'
import { Deliveries } from '../generator/deliveries.ts'
import { readCpuS } from '../process-usage.ts'
import { viewerKey } from '../servers/rembuk.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { quantile } from '../statistics.ts'
import { limit, ratio, type Scenario } from './scenario.ts'

const people = 300
const statesPerS = 10
const notesPerS = 5
/** So many people look at what they are told of the others; the rest only receive it. */
const watchers = 10
const inTimeMs = 250

/** Which states of whom somebody has seen in time; a newer state counts for the older ones that it replaces. */
class SeenStates {
  readonly #sentAtMs = new Map<number, number[]>()
  readonly #seen = Array.from({ length: watchers }, () => new Map<number, number>())
  inTime = 0
  sent = 0

  send(clientId: number): number {
    const times = this.#sentAtMs.get(clientId) ?? []
    this.#sentAtMs.set(clientId, times)
    this.sent += 1
    return times.push(performance.now())
  }

  see(watcher: number, clientId: number, step: number, atMs: number): void {
    const times = this.#sentAtMs.get(clientId)
    const seen = this.#seen[watcher]
    const before = seen?.get(clientId) ?? 0
    if (!times || !seen || step <= before) return
    seen.set(clientId, step)
    this.inTime += times.slice(before, step).filter((sentAt) => atMs - sentAt <= inTimeMs).length
  }
}

const readStates = (body: Buffer, found: (clientId: number, step: number) => void): void => {
  const message = decoding.createDecoder(body)
  decoding.readVarUint(message)
  const entries = decoding.createDecoder(decoding.readVarUint8Array(message))
  for (let left = decoding.readVarUint(entries); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(entries)
    decoding.readVarUint(entries)
    const state = JSON.parse(decoding.readVarString(entries)) as { readonly step?: number } | null
    found(clientId, state?.step ?? 0)
  }
}

/** 300 people move their pointers all the time while somebody writes. */
export const cursors: Scenario = {
  name: 'cursors',
  about: `${people} people at one board, each showing ${statesPerS} pointer positions a second, and ${notesPerS} notes/s meanwhile`,
  rows: [
    { figure: 'cpuShare', label: 'share of a core', unit: '', target: ratio(0.2) },
    { figure: 'inTime', label: `positions (or newer ones) seen within ${inTimeMs} ms`, unit: '%', isMoreBetter: true },
    { figure: 'noteP50', label: 'notes: delivered p50', unit: 'ms' },
    { figure: 'noteP95', label: 'notes: delivered p95', unit: 'ms', target: limit(100) },
    { figure: 'missing', label: 'deliveries missing after 10 s', unit: '', target: limit(0) },
    { figure: 'viewerFrames', label: 'presence frames/s that a passive viewer gets', unit: '', target: limit(5) },
  ],
  run: async ({ start, server, isQuick }) => {
    const running = await start()
    const [key] = await running.createBoards(1, people)
    if (!key) throw new Error('no board')
    const deliveries = new Deliveries()
    const states = new SeenStates()
    const crowd = await joinCrowd(
      (person) => addressOf(key, running.port, person),
      people,
      (index) => ({
        presence: presenceOf(index),
        onDocument: (body, atMs) => deliveries.receive(index, body, atMs),
        ...(index < watchers
          ? { onAwareness: (body, atMs) => readStates(body, (id, step) => states.see(index, id, step, atMs)) }
          : {}),
      }),
    )
    let viewerFrames = 0
    const countFrame = () => {
      viewerFrames += 1
    }
    const viewer =
      server.name === 'rembuk'
        ? await joinBoard(addressOf(viewerKey(key), running.port), { onAwareness: countFrame })
        : undefined
    await settle(crowd.clients)

    const durationMs = isQuick ? 4000 : 8000
    const cpuBefore = readCpuS(running.pid)
    viewerFrames = 0
    const startedAt = performance.now()
    const move = (turn: number): void => {
      const client = crowd.clients[turn % people]
      if (client) client.showPresence(presenceOf(turn % people, states.send(client.pen.clientID)))
    }
    await Promise.all([
      pace(people * statesPerS, durationMs, move),
      pace(notesPerS, durationMs, (turn) => deliveries.write((turn * 31) % people, crowd.clients)),
    ])
    const seconds = (performance.now() - startedAt) / 1000
    const cpuShare = (readCpuS(running.pid) - cpuBefore) / seconds
    const viewerFramesPerS = viewerFrames / seconds
    await deliveries.arrived(10_000)
    const { latenciesMs } = deliveries.take()
    const { missing } = deliveries
    crowd.leave()
    viewer?.leave()
    // A server that still has minutes of positions to send is not waited for.
    await running.kill()
    return {
      cpuShare,
      inTime: (100 * states.inTime) / (states.sent * watchers),
      noteP50: quantile(latenciesMs, 0.5),
      noteP95: quantile(latenciesMs, 0.95),
      missing,
      ...(viewer ? { viewerFrames: viewerFramesPerS } : {}),
    }
  },
}
