import { Worker } from 'node:worker_threads'
import type { MediaId } from '@rembuk/shared/base/id'
import { listPictures } from '@rembuk/shared/record/record-photos'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { createOneAtATime } from '../history/one-at-a-time.ts'
import type { PhotoBytes } from './photo-bytes.ts'
import type { WorkerFormat, WriteJob, WriteOutcome } from './record-worker.ts'

type Written = Uint8Array | readonly string[]
interface Waiting {
  readonly resolve: (written: Written) => void
  readonly reject: (cause: unknown) => void
}

/** Writes records beside the main thread. */
export interface RecordWriter {
  writeFile(model: RecordModel, format: 'docx' | 'pdf'): Promise<Uint8Array>
  drawPages(model: RecordModel): Promise<readonly string[]>
  close(): Promise<void>
}

/** The bytes of a photo; undefined when there are none. */
export type ReadPhoto = (mediaId: MediaId) => Promise<Uint8Array | undefined>

/**
 * Starts its thread with the first record, and another one when it has died; never keeps the process alive. One record is written after
 * another, so that the photos of only one are in memory.
 */
export const createRecordWriter = (readPhoto: ReadPhoto = async () => undefined): RecordWriter => {
  const oneAtATime = createOneAtATime()
  let worker: Worker | undefined
  let lastJobId = 0
  const waitingById = new Map<number, Waiting>()

  const failAll = (cause: unknown): void => {
    worker = undefined
    for (const { reject } of waitingById.values()) reject(cause)
    waitingById.clear()
  }

  const handleOutcome = (outcome: WriteOutcome): void => {
    const waiting = waitingById.get(outcome.jobId)
    waitingById.delete(outcome.jobId)
    if (outcome.ok) waiting?.resolve(outcome.written)
    else waiting?.reject(new Error('The record could not be written', { cause: outcome.cause }))
  }

  const startWorker = (): Worker => {
    const started = new Worker(new URL('./record-worker.ts', import.meta.url))
    started.on('message', handleOutcome)
    started.on('error', failAll)
    started.on('exit', () => {
      if (worker === started) failAll(new Error('The record worker has stopped'))
    })
    started.unref()
    return started
  }

  /** Those that can be read: in the place of every other one the record says that it is gone. */
  const readPhotos = async (model: RecordModel): Promise<PhotoBytes> => {
    const photos = new Map<MediaId, Uint8Array>()
    for (const { mediaId } of listPictures(model)) {
      const bytes = await readPhoto(mediaId)
      if (bytes) photos.set(mediaId, bytes)
    }
    return photos
  }

  const write = (model: RecordModel, format: WorkerFormat): Promise<Written> =>
    oneAtATime(async () => {
      const photos = await readPhotos(model)
      return new Promise<Written>((resolve, reject) => {
        worker ??= startWorker()
        lastJobId += 1
        waitingById.set(lastJobId, { resolve, reject })
        worker.postMessage({ jobId: lastJobId, format, model, photos } satisfies WriteJob)
      })
    })

  return {
    writeFile: async (model, format) => (await write(model, format)) as Uint8Array,
    drawPages: async (model) => (await write(model, 'svg')) as readonly string[],
    close: async () => {
      await worker?.terminate()
    },
  }
}
