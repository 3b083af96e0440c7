// Notes with a photo go over HTTP, beside the socket: a photo on a slow network holds up no other note.
import { err } from '@rembuk/shared/base/result'
import { maxSmallPhotoBytes } from '@rembuk/shared/media/picture'
import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import { findOwnNote, markSent, nextPhotoCommand, type Outbox } from './outbox.ts'
import { isPassing, takeAnswer, toTheBack } from './outbox-answers.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PhotoStore } from './photo-store.ts'

interface PhotoSender {
  readonly code: string
  readonly photos: Pick<PhotoStore, 'get' | 'remove'>
  readonly post?: typeof fetch
}

/** A photo of 200 kB on the slowest network that carries one at all. */
const answerWithinMs = 120_000

/** Posts a form; undefined when no answer came, or one that is not the server's but that of something on the way to it. */
const ask = async (post: typeof fetch, address: string, body: FormData): Promise<ResidentAnswer | undefined> => {
  const ending = typeof AbortController === 'function' ? new AbortController() : undefined
  const timer = setTimeout(() => ending?.abort(), answerWithinMs)
  try {
    const response = await post(address, { method: 'POST', body, ...(ending && { signal: ending.signal }) })
    const answer = (await response.json().catch(() => undefined)) as ResidentAnswer | undefined
    if (typeof answer?.ok === 'boolean') return answer
    return response.status === 413
      ? err({ type: 'PictureTooHeavy', maxMegabytes: maxSmallPhotoBytes / 1_000_000 })
      : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

const nextIn = (outbox: Outbox) => {
  const command = nextPhotoCommand(outbox)
  const photo = command && findOwnNote(outbox, command.noteKey)?.photo
  return command && photo ? { command, photo } : undefined
}

/**
 * Makes what sends the next photo of one person; false when there is none, or it has to wait: it is sent again under the same command
 * id, which the server knows. The outbox has to stay that person's, also when the phone is handed on meanwhile.
 */
export const createPhotoSender =
  ({ code, photos, post = (...asked) => fetch(...asked) }: PhotoSender) =>
  async (outbox: Pick<OutboxStore, 'current' | 'update'>, phoneKey: string, isNotNow = isPassing): Promise<boolean> => {
    const wanted = nextIn(outbox.current())?.photo
    if (!wanted) return false
    const bytes = await photos.get(wanted)
    const next = nextIn(outbox.current())
    // Changed or withdrawn while its photo was read.
    if (next?.photo !== wanted) return true
    const { command, photo } = next
    const take = (answer: ResidentAnswer): void => {
      const isWaiting = outbox.current().waiting.some(({ commandId }) => commandId === command.commandId)
      outbox.update((before) => takeAnswer(before, command.commandId, answer))
      if (isWaiting && !outbox.current().notes.some((note) => note.photo === photo)) photos.remove(photo)
    }
    if (!bytes) {
      take(err({ type: 'PictureCutOff' }))
      return true
    }
    outbox.update((before) => markSent(before, command.commandId))
    const form = new FormData()
    form.set('command', JSON.stringify(command))
    form.set('phoneKey', phoneKey)
    form.set('photo', new Blob([bytes], { type: 'image/jpeg' }))
    const answer = await ask(post, `/j/${code}/photo`, form)
    if (!answer || (!answer.ok && isNotNow(answer.error))) {
      outbox.update((before) => toTheBack(before, command.noteKey))
      return false
    }
    take(answer)
    return true
  }
