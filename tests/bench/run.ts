/**
 * `pnpm bench`: this server beside two others, on this machine's loopback, with the same generator. Each scenario is run on each
 * server in turn, several rounds; printed are medians, ratios and the targets. `--quick` takes about three minutes, the whole less
 * than 25; `--only=hall-300,crash` picks scenarios, `--servers=rembuk` servers, `--rounds=1` rounds.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pinToCore } from './process-usage.ts'
import { printHeader, printScenario, type Result } from './report.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { hocuspocus } from './servers/hocuspocus.ts'
import { peersFolder } from './servers/peer-process.ts'
import { rembuk } from './servers/rembuk.ts'
import type { RunningServer, ServerUnderTest } from './servers/server-under-test.ts'
import { yWebsocket } from './servers/y-websocket.ts'

const generatorCore = 1
const serverCore = 0
/** No new round begins after this. */
const lastStartMs = 22 * 60_000
const runTimeoutMs = 300_000

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    servers: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const isWanted = (wanted: string | undefined, name: string) => !wanted || wanted.split(',').includes(name)

const servers = [rembuk, yWebsocket, hocuspocus].filter(({ name }) => isWanted(options.servers, name))
const rounds = Number(options.rounds ?? (options.quick ? 1 : 2))

if (servers.length > 1)
  execFileSync('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--silent'], {
    cwd: peersFolder,
    stdio: 'inherit',
  })

const isPinned = pinToCore(process.pid, generatorCore)

/** Nothing outlives the benchmark, however it ends. */
const running = new Set<number>()
process.on('exit', () => {
  for (const pid of running) process.kill(pid, 'SIGKILL')
})

const startPinned = async (server: ServerUnderTest, folder: string, port?: number): Promise<RunningServer> => {
  const started = await server.start(folder, port)
  const { pid } = started
  running.add(pid)
  pinToCore(pid, serverCore)
  const thenForget = (end: () => Promise<void>) => () => end().finally(() => running.delete(pid))
  return { ...started, stop: thenForget(started.stop), kill: thenForget(started.kill) }
}

const runOnce = async (scenario: Scenario, server: ServerUnderTest): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'rembuk-bench-'))
  const start = (port?: number) => startPinned(server, folder, port)
  const timeout = setTimeout(() => {
    console.error(`${scenario.name} on ${server.name} did not end`)
    process.exit(1)
  }, runTimeoutMs)
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()]
  try {
    const figures = await scenario.run({ start, server, isQuick: options.quick })
    const { user, system } = process.cpuUsage(cpu)
    const generatorShare = (user + system) / 1000 / (performance.now() - startedAt)
    return { server: server.name, figures, generatorShare }
  } finally {
    clearTimeout(timeout)
    await rm(folder, { recursive: true, force: true })
  }
}

printHeader({ isPinned, isQuick: options.quick, rounds })
const startedAt = performance.now()
for (const scenario of scenarios) {
  if (!isWanted(options.only, scenario.name) || (options.quick && !options.only && scenario.isLeftOutOfQuick)) continue
  const results: Result[] = []
  for (let round = 0; round < rounds && performance.now() - startedAt < lastStartMs; round += 1)
    for (const server of servers)
      if (server === rembuk || !scenario.isOursOnly) results.push(await runOnce(scenario, server))
  printScenario(scenario, results)
}
console.log(`\nTook ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
process.exit(0)
