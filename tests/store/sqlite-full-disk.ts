/** Commits a little, then too much for the disk together with a little, then a little again; tells what became of each. */
import { errorCodeOf } from '@rembuk/server/store/sqlite/thread-error'
import { openOrThrow } from './open-or-throw.ts'
import { appendRow, createProgramme, createRoom, otherRoom, room } from './store-samples.ts'

const [folder = '', largeBytes = '0'] = process.argv.slice(2)
const store = await openOrThrow({ folder })
await store.commit([createProgramme(), createRoom(), createRoom(otherRoom)])

const [before] = await Promise.allSettled([store.commit([appendRow(1)])])
const together = await Promise.allSettled([
  store.commit([appendRow(2)]),
  store.commit([appendRow(1, 'x'.repeat(Number(largeBytes)), otherRoom)]),
])
const meanwhile = await store.loadRoom(room)
const [after] = await Promise.allSettled([store.commit([appendRow(2)])])
await store.close()

process.stdout.write(
  JSON.stringify({
    before: before?.status,
    together: together.map((outcome) => (outcome.status === 'rejected' ? errorCodeOf(outcome.reason) : 'saved')),
    meanwhileSeq: meanwhile?.lastSeq,
    after: after?.status,
  }),
)
