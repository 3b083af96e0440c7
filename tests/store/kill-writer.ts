import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Runs a writer until it has told of `count` commits, kills it in the middle of its work, and answers all that it told. */
export const killAfterCommits = async (script: string, folder: string, count: number): Promise<readonly number[]> => {
  const writer = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(writer, 'exit')
  const told: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    told.push(Number(line))
    if (told.length === count) writer.kill('SIGKILL')
  }
  await ended
  return told
}
