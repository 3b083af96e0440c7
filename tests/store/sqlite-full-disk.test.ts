import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { openOrThrow } from './open-or-throw.ts'
import { room } from './store-samples.ts'

const script = fileURLToPath(new URL('./sqlite-full-disk.ts', import.meta.url))

/** Runs the script in a process whose files the kernel does not let grow above a megabyte, as on a disk that is full. */
const runOnSmallDisk = async (folder: string, largeBytes: number): Promise<unknown> => {
  const limited = 'ulimit -f 1024 && exec "$0" "$@"'
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, script, folder, `${largeBytes}`])
  return JSON.parse(stdout)
}

// Two megabytes meet the end of the disk at the commit; twenty-four before it, when memory no longer holds the transaction.
test.each([
  ['at the commit', 2_000_000],
  ['in the middle of a transaction', 24_000_000],
])(
  '[S53] a disk that is full %s: everybody is refused, nothing is half written, and the store goes on',
  async (_, size) => {
    const folder = await makeTemporaryFolder()
    expect(await runOnSmallDisk(folder, size)).toEqual({
      before: 'fulfilled',
      together: ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_WRITE'],
      meanwhileSeq: 1,
      after: 'fulfilled',
    })
    const store = await openOrThrow({ folder })
    const stored = await store.loadRoom(room)
    await store.close()
    expect(stored?.rows.map(({ seq, entries }) => [seq, entries[0]?.update.length])).toEqual([
      [1, 5],
      [2, 5],
    ])
  },
  30_000,
)
