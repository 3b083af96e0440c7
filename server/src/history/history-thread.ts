import { Worker } from 'node:worker_threads'
import type { HistoryAnswers, HistoryQuestion, QuestionType } from './answer-question.ts'
import type { HistoryReply, HistoryRequest } from './history-worker.ts'
import type { LogPages } from './log-pages.ts'

type Asked<Type extends QuestionType> = Omit<HistoryQuestion<Type>, 'type'>
type Answered<Type extends QuestionType> = Promise<HistoryAnswers[Type]>

/** Works on the past beside the main thread; see `HistoryQuestion` for what is asked and answered. */
export interface HistoryThread {
  replay(pages: LogPages, asked: Asked<'history'>): Answered<'history'>
  clean(asked: Asked<'clean'>): Answered<'clean'>
  restore(pages: LogPages, asked: Asked<'restore'>): Answered<'restore'>
  redact(pages: LogPages, asked: Asked<'redact'>): Answered<'redact'>
  pack(asked: Asked<'pack'>): Answered<'pack'>
  findTraces(pages: LogPages, asked: Asked<'traces'>): Answered<'traces'>
  listPictures(asked: Asked<'pictures'>): Answered<'pictures'>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: HistoryAnswers[QuestionType]) => void
  readonly reject: (cause: unknown) => void
}

const noPages: LogPages = { async *[Symbol.asyncIterator]() {} }

/** Nobody looks at the past most of the time: a thread that is not asked anything for this long ends. */
const idleMs = 30_000

/** Starts its thread with the first question, and another one when it has ended; never keeps the process alive. */
export const createHistoryThread = (): HistoryThread => {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let lastJobId = 0
  const waitingById = new Map<number, Waiting>()

  const failAll = (cause: unknown): void => {
    worker = undefined
    for (const { reject } of waitingById.values()) reject(cause)
    waitingById.clear()
  }
  const rest = (): void => {
    clearTimeout(idle)
    if (waitingById.size > 0) return
    idle = setTimeout(() => {
      void worker?.terminate()
      worker = undefined
    }, idleMs).unref()
  }
  const handleReply = (reply: HistoryReply): void => {
    const waiting = waitingById.get(reply.jobId)
    waitingById.delete(reply.jobId)
    if (reply.ok) waiting?.resolve(reply.answer)
    else waiting?.reject(new Error(`The past could not be read: ${reply.message}`))
    rest()
  }
  const startWorker = (): Worker => {
    const started = new Worker(new URL('./history-worker.ts', import.meta.url))
    started.on('message', handleReply)
    started.on('error', failAll)
    started.on('exit', () => {
      if (worker === started) failAll(new Error('The history thread has stopped'))
    })
    started.unref()
    return started
  }

  const send = (request: HistoryRequest): void => {
    worker ??= startWorker()
    worker.postMessage(request)
  }
  const handOver = async (jobId: number, question: HistoryQuestion, pages: LogPages): Promise<void> => {
    try {
      for await (const rows of pages) send({ jobId, type: 'rows', rows })
      send({ jobId, type: 'ask', question })
    } catch (cause) {
      send({ jobId, type: 'forget' })
      waitingById.get(jobId)?.reject(cause)
      waitingById.delete(jobId)
      rest()
    }
  }

  const ask = (question: HistoryQuestion, pages: LogPages): Promise<HistoryAnswers[QuestionType]> => {
    clearTimeout(idle)
    lastJobId += 1
    const jobId = lastJobId
    const answered = new Promise<HistoryAnswers[QuestionType]>((resolve, reject) => {
      waitingById.set(jobId, { resolve, reject })
    })
    void handOver(jobId, question, pages)
    return answered
  }

  return {
    replay: async (pages, asked) => (await ask({ type: 'history', ...asked }, pages)) as HistoryAnswers['history'],
    clean: async (asked) => (await ask({ type: 'clean', ...asked }, noPages)) as HistoryAnswers['clean'],
    restore: async (pages, asked) => (await ask({ type: 'restore', ...asked }, pages)) as HistoryAnswers['restore'],
    redact: async (pages, asked) => (await ask({ type: 'redact', ...asked }, pages)) as HistoryAnswers['redact'],
    pack: async (asked) => (await ask({ type: 'pack', ...asked }, noPages)) as HistoryAnswers['pack'],
    findTraces: async (pages, asked) => (await ask({ type: 'traces', ...asked }, pages)) as HistoryAnswers['traces'],
    listPictures: async (asked) => (await ask({ type: 'pictures', ...asked }, noPages)) as HistoryAnswers['pictures'],
    close: async () => {
      clearTimeout(idle)
      await worker?.terminate()
    },
  }
}
