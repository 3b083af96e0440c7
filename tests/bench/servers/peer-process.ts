import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../support/server-process.ts'

export const peersFolder = join(import.meta.dirname, '../peers')

interface PeerProcess {
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
  kill(): Promise<void>
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  )

/** Starts a script of the peers' package and resolves when it answers. */
export const startPeer = async (
  script: string,
  environmentOf: (port: number) => Readonly<Record<string, string>>,
): Promise<PeerProcess> => {
  const port = await freePort()
  const child = spawn(process.execPath, [join(peersFolder, script)], {
    cwd: peersFolder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environmentOf(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = once(child, 'exit')
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await exited
  }
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (child.exitCode !== null || tries > 200) throw new Error(`${script} does not answer`)
    await wait(50)
  }
  return { port, pid: child.pid ?? 0, stop: end('SIGTERM'), kill: end('SIGKILL') }
}
