/** Writes to a folder until it is killed, telling each row that has resolved; see `writerScript`. */
import { openSqliteStore } from '@rembuk/server/store/sqlite/open-sqlite-store'
import { appendRow, createProgramme, createRoom, room } from './store-samples.ts'

const folder = process.argv[2]
const opened = await openSqliteStore({ folder: folder ?? '' })
if (!opened.ok) throw new Error(`cannot open ${folder}: ${opened.error.type}`)

const store = opened.value
const found = await store.loadRoom(room)
if (!found) await store.commit([createProgramme(), createRoom()])

const writeRow = async (seq: number): Promise<void> => {
  await store.commit([appendRow(seq)])
  process.stdout.write(`${seq}\n`)
}
for (let seq = (found?.lastSeq ?? 0) + 1; ; seq += 4)
  await Promise.all([0, 1, 2, 3].map((offset) => writeRow(seq + offset)))
