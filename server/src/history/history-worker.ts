/** The history's own thread: replaying twenty thousand rows takes seconds of somebody's time, and not of those who are meeting. */
import { parentPort } from 'node:worker_threads'
import { assert } from '@rembuk/shared/base/assert'
import type { LogRow } from '../store/store.ts'
import { answerQuestion, type HistoryAnswers, type HistoryQuestion, type QuestionType } from './answer-question.ts'

/** Rows come in pages, so that no message is large; the question ends them. */
export type HistoryRequest = { readonly jobId: number } & (
  | { readonly type: 'rows'; readonly rows: readonly LogRow[] }
  | { readonly type: 'ask'; readonly question: HistoryQuestion }
  | { readonly type: 'forget' }
)

export type HistoryReply = { readonly jobId: number } & (
  | { readonly ok: true; readonly answer: HistoryAnswers[QuestionType] }
  | { readonly ok: false; readonly message: string }
)

const port = parentPort
assert(port, 'history is replayed in a thread of its own')
const rowsByJob = new Map<number, LogRow[]>()

port.on('message', (request: HistoryRequest) => {
  const { jobId } = request
  const rows = rowsByJob.get(jobId) ?? []
  if (request.type === 'rows') {
    for (const row of request.rows) rows.push(row)
    rowsByJob.set(jobId, rows)
    return
  }
  rowsByJob.delete(jobId)
  if (request.type === 'forget') return
  try {
    port.postMessage({ jobId, ok: true, answer: answerQuestion(rows, request.question) } satisfies HistoryReply)
  } catch (cause) {
    const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    port.postMessage({ jobId, ok: false, message } satisfies HistoryReply)
  }
})
