import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Damage } from './damage.ts'
import type { OpenStoreError } from './database.ts'
import type { StoreMessage, StoreRequest, WorkerStart } from './messages.ts'
import { threadErrorToError } from './thread-error.ts'

type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'number'> : never
export type StoreQuestion = Unnumbered<StoreRequest>

/** The store's thread as seen from the server's. */
export interface StoreThread {
  /** Sends a question, moving the memory named along with it. */
  ask(question: StoreQuestion, moved?: readonly ArrayBuffer[]): Promise<unknown>
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: unknown) => void
}

const createThread = (worker: Worker, onDamage: (damage: Damage) => void): StoreThread => {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let failure: Error | undefined

  const fail = (cause: Error) => {
    failure ??= cause
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  worker.on('message', (message: StoreMessage) => {
    if (message.type === 'damage') return onDamage(message.damage)
    if (message.type !== 'answer') return
    const asked = waiting.get(message.number)
    waiting.delete(message.number)
    if (message.result.ok) asked?.resolve(message.result.value)
    else asked?.reject(threadErrorToError(message.result.error))
  })
  worker.on('error', fail)
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      fail(new Error('The store is closed'))
      resolve()
    })
  })

  return {
    ended,
    ask: (question, moved = []) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        count += 1
        waiting.set(count, { resolve, reject })
        worker.postMessage({ ...question, number: count }, moved)
      }),
  }
}

/** Starts the store's thread on a folder; resolves when it has opened it or knows why it may not. */
export const startStoreThread = (
  start: WorkerStart,
  onDamage: (damage: Damage) => void,
): Promise<Result<StoreThread, OpenStoreError>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./store-worker.ts', import.meta.url), {
      workerData: start,
    })
    const thread = createThread(worker, onDamage)
    worker.once('error', reject)
    worker.on('message', (message: StoreMessage) => {
      if (message.type !== 'opened') return
      if (message.result.ok) return resolve(ok(thread))
      const { error } = message.result
      void thread.ended.then(() => resolve(err(error)))
    })
  })
