import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

/** A real server in a process of its own, on a data folder that outlives it. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** Everything it has printed. */
  readonly output: () => string
  /** Ends it as Ctrl-C does, and waits. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut does, and waits. */
  readonly kill: () => Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** A built client that holds nothing, for tests that look at no page. */
const emptyClient = (folder: string): string => {
  const client = join(folder, 'client')
  mkdirSync(join(client, '.vite'), { recursive: true })
  writeFileSync(join(client, '.vite/manifest.json'), '{}')
  for (const page of ['index.html', 'projector.html']) writeFileSync(join(client, page), '')
  return client
}

interface ServerOptions {
  readonly folder: string
  readonly port?: number
  /** The built client; none for tests that look at no page. */
  readonly clientFolder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** What it is run with, in front of its own command. */
  readonly inside?: readonly string[]
  /** Ends it as a power cut does after so many milliseconds, whether it has started or not. */
  readonly killAfterMs?: number
}

/** Starts the server's own main and resolves when it answers; what it says when it refuses to start is in the error. */
export const startServerProcess = async (options: ServerOptions): Promise<ServerProcess> => {
  const port = options.port ?? (await freePort())
  const [program = '', ...args] = [...(options.inside ?? []), process.execPath, join(root, 'server/src/main.ts')]
  const child = spawn(program, args, {
    env: {
      ...process.env,
      // Most of a start is reading the sources: the next start finds them compiled.
      NODE_COMPILE_CACHE: join(root, 'tests/artifacts/compiled'),
      REMBUK_HOST: '127.0.0.1',
      REMBUK_PORT: String(port),
      REMBUK_DATA: join(options.folder, 'data'),
      REMBUK_CLIENT: options.clientFolder ?? emptyClient(options.folder),
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { killAfterMs } = options
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  let printed = ''
  const exited = once(child, 'exit')
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('Ctrl-C')) done()
    })
    child.once('exit', () => fail(new Error(printed)))
  })
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await exited
  }
  const url = `http://127.0.0.1:${port}`
  return { url, port, child, output: () => printed, stop: end('SIGTERM'), kill: end('SIGKILL') }
}
