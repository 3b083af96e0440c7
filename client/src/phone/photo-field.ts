import type { Problem } from '@rembuk/shared/http/problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { ChosenPhoto } from './composer.ts'
import { byId, element } from './dom.ts'
import type { OutboxStore } from './outbox-store.ts'
import { newPhoneId } from './phone-id.ts'
import { createPhotoDelivery } from './photo-delivery.ts'
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
  const sendAll = createPhotoDelivery({ code, phoneKey, people, socket, outbox, lease, photos })
  const place = byId('photo', HTMLElement)
  const input = byId('photo-file', HTMLInputElement)
  const preview = element('img', { attributes: { alt: '' } })
  const remove = element('button', { class: 'small', text: texts.removePhoto, attributes: { type: 'button' } })
  const words = element('p', { class: 'hint', text: texts.photoWaits, attributes: { role: 'status' } })
  let chosen: { readonly blob: Blob; readonly bytes: ArrayBuffer } | undefined
  let isBusy = false

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
