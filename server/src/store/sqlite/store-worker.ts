/** The store's own thread: here fsync may take its time without anybody's typing standing still. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { assert, assertNever } from '@rembuk/shared/base/assert'
import { done, err, ok, type Result } from '@rembuk/shared/base/result'
import type { Damage } from './damage.ts'
import { type OpenDatabase, type OpenStoreError, openDatabase } from './database.ts'
import { createWalEraser } from './erase-wal.ts'
import { createGroupCommit } from './group-commit.ts'
import type { CommitAnswer, StoreMessage, StoreRequest, WorkerStart } from './messages.ts'
import type { PackedWrite } from './packed-write.ts'
import { createReads } from './reader.ts'
import { createRoomReader } from './room-reader.ts'
import { causeToThreadError } from './thread-error.ts'
import { createWriter } from './writer.ts'

/** Whether words have been deleted for good. */
const isErasing = (write: PackedWrite): boolean => {
  switch (write.type) {
    case 'erase-past':
    case 'erase-checkpoints':
    case 'erase-ballots':
    case 'erase-picture':
    case 'withdraw-ballot':
    case 'remove-person':
    case 'erase-appointer':
    case 'save-decisions':
      return true
    case 'save-queue':
      return write.isErasing === true
    case 'put-attendee':
      return write.isChange
    default:
      return false
  }
}

const createHandler = ({ database, close }: OpenDatabase, onDamage: (damage: Damage) => void) => {
  const commitTogether = createGroupCommit(database, createWriter(database))
  const eraseWal = createWalEraser(database)
  // A server that was killed may have left deleted bytes there.
  eraseWal({ hasErased: true })
  const loadRoom = createRoomReader(database, onDamage)
  const reads = createReads(database, onDamage)

  return (request: StoreRequest): unknown => {
    switch (request.type) {
      case 'commit': {
        const outcomes = commitTogether(request.commits)
        const hasErased = request.commits.flat().some(isErasing)
        eraseWal({ hasErased })
        return outcomes.map((outcome) =>
          outcome.isSaved ? null : causeToThreadError(outcome.cause),
        ) satisfies CommitAnswer
      }
      case 'load-room':
        return loadRoom(request.room, request.nowMs)
      case 'read': {
        // The sender's types have paired name and arguments; across the border TypeScript sees only a union.
        const read = reads[request.name] as (...args: readonly unknown[]) => unknown
        return read(...request.args)
      }
      case 'close':
        return close()
      default:
        return assertNever(request)
    }
  }
}

/** An error of the file system may hold what cannot be sent between threads: its words and code can. */
const toSendable = (opened: Result<OpenDatabase, OpenStoreError>): Result<void, OpenStoreError> => {
  if (opened.ok) return done
  return err(
    'cause' in opened.error ? { ...opened.error, cause: causeToThreadError(opened.error.cause) } : opened.error,
  )
}

const run = (port: MessagePort): void => {
  const send = (message: StoreMessage) => port.postMessage(message)
  const { folder, nowMs } = workerData as WorkerStart
  const onDamage = (damage: Damage) => send({ type: 'damage', damage })
  const opened = openDatabase(folder, { onDamage, nowMs })
  send({ type: 'opened', result: toSendable(opened) })
  if (!opened.ok) return

  const handle = createHandler(opened.value, onDamage)
  port.on('message', (request: StoreRequest) => {
    const answer = (result: Extract<StoreMessage, { type: 'answer' }>['result']) =>
      send({ type: 'answer', number: request.number, result })
    try {
      answer(ok(handle(request)))
    } catch (cause) {
      answer(err(causeToThreadError(cause)))
    }
    if (request.type === 'close') port.close()
  })
}

assert(parentPort, 'the store runs in a thread of its own')
run(parentPort)
