import { parentPort } from 'node:worker_threads'
import { assert } from '@rembuk/shared/base/assert'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import type { PhotoBytes } from './photo-bytes.ts'
import { recordToDocx } from './record-to-docx.ts'
import { recordToPdf } from './record-to-pdf.ts'
import { recordToSvgPages } from './record-to-svg-pages.ts'

/** What takes too long for the thread that keeps a meeting in step. */
export type WorkerFormat = 'docx' | 'pdf' | 'svg'
export interface WriteJob {
  readonly jobId: number
  readonly format: WorkerFormat
  readonly model: RecordModel
  readonly photos: PhotoBytes
}
/** `written` is bytes for a file, pictures for pages. */
export type WriteOutcome =
  | { readonly jobId: number; readonly ok: true; readonly written: Uint8Array | readonly string[] }
  | { readonly jobId: number; readonly ok: false; readonly cause: unknown }

const write = async ({ format, model, photos }: WriteJob): Promise<Uint8Array | readonly string[]> => {
  switch (format) {
    case 'docx':
      return recordToDocx(model, photos)
    case 'pdf':
      return recordToPdf(model, photos)
    case 'svg':
      return recordToSvgPages(model, photos)
  }
}

const port = parentPort
assert(port, 'the record worker runs as a worker thread')

const answer = async (job: WriteJob): Promise<void> => {
  const { jobId } = job
  const outcome = await write(job).then(
    (written): WriteOutcome => ({ jobId, ok: true, written }),
    (cause: unknown): WriteOutcome => ({ jobId, ok: false, cause: cause instanceof Error ? cause : String(cause) }),
  )
  port.postMessage(outcome)
}
port.on('message', (job: WriteJob) => void answer(job))
