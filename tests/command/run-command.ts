import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface CommandEnd {
  readonly code: number | null
  /** Everything it has printed, on one line. */
  readonly output: string
}

/** Runs `pnpm rembuk` as `runCommand` does, with something else in front of it: a small disk, say. */
export const runCommandInside = async (
  inside: readonly string[],
  folder: string,
  ...args: readonly string[]
): Promise<CommandEnd> => {
  const [program = '', ...words] = [...inside, process.execPath, join(root, 'server/src/command/main.ts'), ...args]
  const child = spawn(program, words, {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'tests/artifacts/compiled'),
      REMBUK_DATA: join(folder, 'data'),
      INIT_CWD: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: output.replace(/\s+/g, ' ') }
}

/** Runs `pnpm rembuk` as a process of its own on the data of a test's server, typed in the test's folder. */
export const runCommand = (folder: string, ...args: readonly string[]): Promise<CommandEnd> =>
  runCommandInside([], folder, ...args)
