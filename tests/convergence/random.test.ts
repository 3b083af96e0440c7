import { expect, test } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { playSeed, type SeedEnd } from './seed-story.ts'

// Every provider of y-websocket listens for the end of the process, and there are many of them here.
process.setMaxListeners(200)

const wished = process.env['REMBUK_SEED']
const batchSize = 50
const batches = wished
  ? [[Number(wished)]]
  : Array.from({ length: 4 }, (_, batch) =>
      Array.from({ length: batchSize }, (__, index) => batch * batchSize + index + 1),
    )
/** Boards that people work at in the same moment. */
const boardsAtOnce = 10

const playAll = async (url: string, seeds: readonly number[]): Promise<readonly SeedEnd[]> => {
  const ends: SeedEnd[] = []
  const waiting = [...seeds]
  const play = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) ends.push(await playSeed(url, seed))
  }
  await Promise.all(Array.from({ length: boardsAtOnce }, play))
  return ends
}

test.each(batches.map((seeds, batch) => ({ seeds, batch: batch + 1 })))(
  '[C1] however lines break, everybody ends with the same board, and so does the server after a restart (batch $batch)',
  { timeout: 600_000 },
  async ({ seeds, batch }) => {
    const folder = await makeTemporaryFolder()
    const server = await startServerProcess({ folder, environment: { REMBUK_IDLE_ROOM_MS: '200' } })
    const ends = await playAll(server.url, seeds)
    const faults = ends.flatMap((end) => end.faults.map((words) => `REMBUK_SEED=${end.seed}: ${words}`))
    if (batch % 2 === 0) await server.kill()
    else await server.stop()
    const again = await startServerProcess({ folder, port: server.port })
    for (const { seed, isStillThere } of ends)
      if (!(await isStillThere())) faults.push(`REMBUK_SEED=${seed}: not the same after the restart`)
    await again.stop()
    expect(faults).toEqual([])
    expect(ends).toHaveLength(seeds.length)
    if (wished) return
    const count = (kind: keyof SeedEnd['harm']) => ends.reduce((sum, { harm }) => sum + harm[kind], 0)
    expect(Math.min(count('cuts'), count('halfOpen'), count('ghosts'))).toBeGreaterThan(10)
  },
)
