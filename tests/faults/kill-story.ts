import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../support/random.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { type Counts, type KillTable, openKillTable } from './kill-table.ts'

export interface KillReport extends Counts {
  readonly rounds: number
  /** Everything that was not as it had been told, in words, with its round. */
  readonly faults: readonly string[]
}

interface KillOptions {
  readonly folder: string
  readonly rounds: number
  readonly seed: number
  readonly onRound?: (report: KillReport) => void
}

/** The data folder grows all the time; a board is left for a new one after so many rounds, as communities do. */
const roundsPerTable = 40
const nothing: Counts = { edits: 0, commands: 0, ballots: 0, steps: 0, snapshots: 0 }
const longestWorkMs = 10_000
const environment = { REMBUK_IDLE_ROOM_MS: '300', REMBUK_SNAPSHOT_EVERY_MS: '200' }

/** Most often in the middle of the work; now and then while it stops, and while it starts again. */
const killServer = async (
  server: ServerProcess,
  { folder, random }: { folder: string; random: Random },
): Promise<void> => {
  const kind = random.below(10)
  if (kind < 2) {
    server.child.kill('SIGTERM')
    await sleep(random.below(80))
  }
  await server.kill()
  if (kind < 8) return
  const starting = startServerProcess({ folder, port: server.port, environment, killAfterMs: 100 + random.below(700) })
  await starting.then((again) => again.kill()).catch(() => undefined)
}

const sum = (counts: Counts): number => Object.values(counts).reduce((all, count) => all + count, 0)

/** Lets people work until a random number of things are acknowledged, and a random moment more. */
const work = async (table: KillTable, random: Random): Promise<void> => {
  const wanted = sum(table.counts()) + 10 + random.below(150)
  const endMs = performance.now() + longestWorkMs
  while (sum(table.counts()) < wanted && performance.now() < endMs) {
    table.act()
    await sleep(random.below(6))
  }
  await sleep(random.below(15))
}

/** Kills a real server as a power cut kills it, again and again on one data folder, and asks after each time what is left. */
export const runKillRounds = async ({ folder, rounds, seed, onRound }: KillOptions): Promise<KillReport> => {
  const random = randomFrom(seed)
  const port = await freePort()
  const start = () => startServerProcess({ folder, port, environment })
  const openTable = () => openKillTable(server.url, random.fork())
  const faults: string[] = []
  const total = { ...nothing }
  let server = await start()
  let table: KillTable | undefined
  let lastCounts: Counts = nothing

  for (let round = 1; round <= rounds; round += 1) {
    const note = (found: readonly string[]) => faults.push(...found.map((fault) => `round ${round}: ${fault}`))
    if (!table || round % roundsPerTable === 0) {
      table?.leave()
      // A line that is kept alive may end just as it is used again: once more, unless it was the server that ended.
      table = await openTable().catch(() => openTable())
      lastCounts = nothing
    }
    await table.connect()
    note(await table.faultsTogether().catch((cause: unknown) => [String(cause)]))
    await work(table, random)
    if (server.child.exitCode !== null) note([`the server has ended by itself:\n${server.output()}`])
    await killServer(server, { folder, random })
    // What the server had sent before it died may still be on its way to people.
    await sleep(30)
    table.disconnect()
    const counts = table.counts()
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key] - lastCounts[key]
    lastCounts = counts
    server = await start()
    note(await table.faultsAfterKill().catch((cause: unknown) => [String(cause)]))
    onRound?.({ rounds: round, ...total, faults })
  }
  await table?.connect()
  faults.push(...((await table?.faultsTogether().catch((cause: unknown) => [String(cause)])) ?? []))
  table?.leave()
  await server.stop()
  return { rounds, ...total, faults }
}
