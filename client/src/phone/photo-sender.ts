// Notes with a photo go over HTTP, beside the socket: a photo on a slow network holds up no other note.
import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import { findOwnNote, markSent, nextPhotoCommand } from './outbox.ts'
import { isPassing, takeAnswer } from './outbox-answers.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PhotoStore } from './photo-store.ts'

interface PhotoSender {
  readonly code: string
  readonly photos: PhotoStore
  readonly post?: typeof fetch
}

/** Makes what sends the next photo of one person; false when there is none, or it has to wait. */
export const createPhotoSender =
  ({ code, photos, post = (...asked) => fetch(...asked) }: PhotoSender) =>
  async (outbox: Pick<OutboxStore, 'current' | 'update'>, phoneKey: string): Promise<boolean> => {
    const command = nextPhotoCommand(outbox.current())
    const photo = command && findOwnNote(outbox.current(), command.noteKey)?.photo
    if (!command || !photo) return false
    const take = (answer: ResidentAnswer) => outbox.update((before) => takeAnswer(before, command.commandId, answer))
    const bytes = await photos.get(photo)
    if (!bytes) {
      take({ ok: false, error: { type: 'PictureCutOff' } })
      return true
    }
    outbox.update((before) => markSent(before, command.commandId))
    const form = new FormData()
    form.set('command', JSON.stringify(command))
    form.set('phoneKey', phoneKey)
    form.set('photo', new Blob([bytes], { type: 'image/jpeg' }))
    try {
      const response = await post(`/j/${code}/photo`, { method: 'POST', body: form })
      const answer = (await response.json()) as ResidentAnswer
      if (typeof answer.ok !== 'boolean') return false
      take(answer)
      if (!answer.ok && isPassing(answer.error)) return false
      if (answer.ok) photos.remove(photo)
      return true
    } catch {
      // No network: sent again with the same command id, which the server knows.
      return false
    }
  }
