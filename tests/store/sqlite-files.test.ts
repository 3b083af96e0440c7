import { writeFileSync } from 'node:fs'
import { copyFile, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFile, lockFile, nextFile, sumsFile, walFile } from '@rembuk/server/store/sqlite/folder-files'
import { expect, test } from 'vitest'
import { allRows, flipBit, judge, makeFilledFolder, readFolder, spoil } from './damaged-folder.ts'

/** Places spread over a file, the same in every run. */
const places = (size: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => (at * 2_654_435_761 + 97) % size)

const sizeOf = async (folder: string, name: string): Promise<number> => (await readFile(join(folder, name))).length

/** A page of the database holds fewer rows than this. */
const rowsOfPage = 40
const whole = { servedCount: allRows, isTrue: true }
const options = { timeout: 240_000 }

test('[S66] a folder that is whole is served whole, and nothing is told', options, async () => {
  for (const end of ['killed', 'closed'] as const) {
    const folder = await makeFilledFolder(end)
    for (const _ of ['first start', 'second start']) {
      const found = readFolder(folder)
      expect(judge(found)).toEqual(whole)
      expect(found.damages).toEqual([])
    }
  }
})

test(
  '[S66] one bit flipped anywhere in a closed database is told; all but what its page held is served',
  options,
  async () => {
    const folder = await makeFilledFolder('closed')
    const header = Array.from({ length: 100 }, (_, at) => at)
    for (const at of [...header, 2016, ...places(await sizeOf(folder, databaseFile), 60)]) {
      const found = readFolder(await spoil(folder, databaseFile, (bytes) => flipBit(bytes, at)))
      const told = JSON.stringify({ at, ...found, texts: found.texts.map(({ length }) => length) })
      // In its version it reads as one of another program.
      if (at >= 60 && at < 64 && found.refusal) continue
      expect(found.refusal, told).toBeUndefined()
      expect(found.damages, told).not.toEqual([])
      expect(judge(found).isTrue, told).toBe(true)
      expect(judge(found).servedCount, told).toBeGreaterThan(allRows - rowsOfPage)
    }
  },
)

test(
  '[S66] one bit flipped anywhere in the newest commits of a killed server costs at most one row of each board',
  options,
  async () => {
    const folder = await makeFilledFolder('killed')
    for (const at of [3, 9, 17, 20, 29, ...places(await sizeOf(folder, walFile), 60)]) {
      const found = readFolder(await spoil(folder, walFile, (bytes) => flipBit(bytes, at)))
      const { servedCount, isTrue } = judge(found)
      const told = JSON.stringify({ at, servedCount, ...found, texts: 0 })
      expect(found.refusal, told).toBeUndefined()
      expect(isTrue, told).toBe(true)
      expect(servedCount, told).toBeGreaterThanOrEqual(allRows - 2)
      expect(servedCount === allRows || found.damages.length > 0, told).toBe(true)
    }
  },
)

test('[S66] a database cut short is told; what is served was written', options, async () => {
  const folder = await makeFilledFolder('closed')
  const size = await sizeOf(folder, databaseFile)
  for (const length of [1, 15, 99, 100, 512, 4095, 4096, 5000, ...places(size, 12), size - 4096, size - 1]) {
    const found = readFolder(await spoil(folder, databaseFile, (bytes) => bytes.subarray(0, length)))
    const told = JSON.stringify({ length, refusal: found.refusal, damages: found.damages })
    expect(found.damages, told).not.toEqual([])
    expect(judge(found).isTrue, told).toBe(true)
  }
})

test('[S66] newest commits cut short lose only what was cut, and no board more than its end', options, async () => {
  const folder = await makeFilledFolder('killed')
  const size = await sizeOf(folder, walFile)
  for (const length of [0, 1, 31, 32, 33, 5000, ...places(size, 12), size - 1]) {
    const found = readFolder(await spoil(folder, walFile, (bytes) => bytes.subarray(0, length)))
    const told = JSON.stringify({ length, refusal: found.refusal, damages: found.damages })
    expect(found.refusal, told).toBeUndefined()
    for (const texts of found.texts)
      expect(
        texts.map((text) => text.split(' ')[2]),
        told,
      ).toEqual(texts.map((_, at) => `${at + 1}`))
  }
})

test(
  '[S67] an empty database file is refused, and so is a log without its database; both are left as they are',
  options,
  async () => {
    const empty = await spoil(await makeFilledFolder('closed'), databaseFile, () => Buffer.alloc(0))
    const orphan = await makeFilledFolder('killed')
    await rename(join(orphan, databaseFile), join(orphan, 'moved.sqlite'))
    for (const folder of [empty, orphan]) {
      const before = await readdir(folder)
      expect(readFolder(folder).refusal).toBe('Damaged')
      expect(new Set(await readdir(folder))).toEqual(new Set([...before, lockFile]))
    }
  },
)

test('[S67] newest commits that are gone after a kill are told', options, async () => {
  const folder = await makeFilledFolder('killed')
  await rm(join(folder, walFile))
  expect(readFolder(folder).damages).toEqual([{ type: 'MissingWal' }])
  expect(readFolder(folder).damages).toEqual([])
})

test('[S68] a broken database is kept as it was, and told once', options, async () => {
  // The beginning of the last page, which is in use.
  const breakPage = (bytes: Buffer) => bytes.fill(255, bytes.length - 4096, bytes.length - 4088)
  const folder = await spoil(await makeFilledFolder('closed'), databaseFile, breakPage)
  const before = await readFile(join(folder, databaseFile))
  const { damages } = readFolder(folder)
  const broken = damages.find(({ type }) => type === 'BadDatabase')
  expect(broken).toMatchObject({ keptIn: join(folder, 'damaged-1970-01-01T000042000Z') })
  expect(await readFile(join(folder, 'damaged-1970-01-01T000042000Z', databaseFile))).toEqual(before)
  expect(readFolder(folder).damages).toEqual([])
})

test(
  '[S68] a new database that was about to take its place when the power failed takes it at the next start',
  options,
  async () => {
    const folder = await makeFilledFolder('killed')
    const next = await makeFilledFolder('closed')
    await copyFile(join(next, databaseFile), join(folder, nextFile))
    const found = readFolder(folder)
    expect(judge(found)).toEqual(whole)
    expect(found.damages).toEqual([])
    expect(await readdir(folder)).not.toContain(nextFile)
  },
)

test('[S68] a lock file with something in it locks all the same', options, async () => {
  const folder = await makeFilledFolder('closed')
  writeFileSync(join(folder, lockFile), 'garbage '.repeat(1000))
  expect(judge(readFolder(folder))).toEqual(whole)
})

test('[S68] a spoilt or cut note of the pages is told, and nothing is lost', options, async () => {
  const folder = await makeFilledFolder('closed')
  for (const change of [(bytes: Buffer) => flipBit(bytes, 5), (bytes: Buffer) => bytes.subarray(0, 7)]) {
    const found = readFolder(await spoil(folder, sumsFile, change))
    expect(found.damages).toMatchObject([{ type: 'ChangedPages' }])
    expect(judge(found)).toEqual(whole)
  }
})
