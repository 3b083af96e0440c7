import type { Problem } from '@rembuk/shared/http/problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { ChosenPhoto } from './composer.ts'
import { byId, element } from './dom.ts'
import { outboxIn } from './left-behind.ts'
import type { OutboxStore } from './outbox-store.ts'
import { newPhoneId } from './phone-id.ts'
import { phoneKeyName } from './phone-key.ts'
import { createPhotoSender } from './photo-sender.ts'
import { openPhotoStore } from './photo-store.ts'
import type { SenderLease } from './sender-lease.ts'
import { shrinkPhoto } from './shrink-photo.ts'
import type { TabContext } from './tab.ts'

interface PhotoField extends Omit<TabContext, 'panel'> {
  readonly outbox: OutboxStore
  readonly lease: SenderLease
  readonly composer: { readonly usePhotos: (found: ChosenPhoto) => void }
  readonly onRefuse: (problem: Problem) => void
  /** A good one was chosen. */
  readonly onChosen: () => void
}

const lookAgainMs = 3000

/** "Tambah foto": makes the photo small, shows it before it is sent, and sends what waits. */
export const openPhotoField = ({
  locale,
  code,
  phoneKey,
  people,
  socket,
  outbox,
  lease,
  composer,
  onRefuse,
  onChosen,
}: PhotoField): void => {
  const texts = phoneMessages[locale]
  const photos = openPhotoStore()
  const sendNext = createPhotoSender({ code, photos })
  const place = byId('photo', HTMLElement)
  const input = byId('photo-file', HTMLInputElement)
  const preview = element('img', { attributes: { alt: '' } })
  const remove = element('button', { class: 'small', text: texts.removePhoto, attributes: { type: 'button' } })
  const words = element('p', { class: 'hint', text: texts.photoWaits, attributes: { role: 'status' } })
  let chosen: { readonly blob: Blob; readonly bytes: ArrayBuffer } | undefined
  let isBusy = false
  let isSending = false

  const show = (): void => {
    if (preview.src) URL.revokeObjectURL(preview.src)
    preview.hidden = remove.hidden = !chosen
    words.hidden = !isBusy
    if (chosen) preview.src = URL.createObjectURL(chosen.blob)
    else preview.removeAttribute('src')
  }
  const choose = async (): Promise<void> => {
    const file = input.files?.[0]
    if (!file) return
    isBusy = true
    chosen = undefined
    show()
    const made = await shrinkPhoto(file)
    if (made.ok) chosen = { blob: made.value, bytes: await new Response(made.value).arrayBuffer() }
    isBusy = false
    if (made.ok) onChosen()
    else onRefuse(made.error)
    input.value = ''
    show()
  }

  const sendAll = async (): Promise<void> => {
    if (isSending || !socket.connected || !lease.take()) return
    isSending = true
    try {
      while (await sendNext(outbox, phoneKey())) lease.take()
      for (const drawer of people.past())
        while (await sendNext(outboxIn(drawer, code), drawer.read(phoneKeyName) ?? phoneKey())) lease.take()
    } finally {
      isSending = false
    }
  }

  composer.usePhotos({
    isBusy: () => isBusy,
    has: () => chosen !== undefined,
    take: () => {
      if (!chosen) return undefined
      const id = `${code}-${newPhoneId()}`
      photos.put(id, chosen.bytes)
      chosen = undefined
      show()
      return id
    },
  })
  remove.addEventListener('click', () => {
    chosen = undefined
    show()
    input.focus()
  })
  input.addEventListener('change', () => void choose())
  people.onNext(() => {
    chosen = undefined
    show()
  })
  place.classList.add('lively')
  place.append(words, preview, remove)
  place.hidden = false
  show()
  void choose()
  outbox.subscribe(() => void sendAll())
  setInterval(() => void sendAll(), lookAgainMs)
}
