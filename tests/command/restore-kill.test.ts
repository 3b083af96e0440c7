import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backUp } from '@rembuk/server/command/back-up'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { expect, test } from 'vitest'
import { allRows, judge, makeFilledFolder, readFolder } from '../store/damaged-folder.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const main = resolve(import.meta.dirname, '../../server/src/command/main.ts')

/** Restores as a process of its own, killed after so many milliseconds; true when it had ended by itself. */
const restoreAndKill = async (folder: string, file: string, afterMs: number): Promise<boolean> => {
  const env = {
    ...process.env,
    REMBUK_DATA: folder,
    NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../artifacts/compiled'),
  }
  const child = spawn(process.execPath, [main, 'restore', file], { env, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearTimeout(timer)
  return code === 0
}

const forgetOneBoard = (folder: string): void => {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.type)
  opened.value.database.exec(
    "DELETE FROM log WHERE room = 'board/board00002'; UPDATE rooms SET last_seq = 0 WHERE room = 'board/board00002'",
  )
  opened.value.close()
}

test('[K12] a restore that is killed at any moment leaves all of the data of before or all of the backup', async () => {
  const file = join(await makeTemporaryFolder(), 'rapat.rembuk')
  expect(await backUp({ folder: await makeFilledFolder('closed'), file, nowMs: 1 })).toMatchObject({ ok: true })
  const found: string[] = []
  for (let afterMs = 60; afterMs <= 1500; afterMs += found.at(-1) === 'ended' ? 10_000 : 40) {
    const folder = await makeFilledFolder('killed')
    forgetOneBoard(folder)
    const before = readFileSync(join(folder, databaseFile))
    const hasEnded = await restoreAndKill(folder, file, afterMs)
    const { servedCount, isTrue } = judge(readFolder(folder))
    expect(isTrue).toBe(true)
    expect([allRows / 2, allRows]).toContain(servedCount)
    if (servedCount === allRows) {
      const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('before-restore-'))
      expect(readFileSync(join(folder, aside, databaseFile)).equals(before)).toBe(true)
    }
    found.push(hasEnded ? 'ended' : servedCount === allRows ? 'restored' : 'before')
  }
  expect(found).toContain('before')
  expect(found.at(-1)).toBe('ended')
}, 120_000)
