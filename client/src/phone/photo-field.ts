import type { Problem } from '@rembuk/shared/http/problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { ChosenPhoto } from './composer.ts'
import { byId, element } from './dom.ts'
import { createDrafts } from './drafts.ts'
import type { OutboxStore } from './outbox-store.ts'
import { newPhoneId } from './phone-id.ts'
import { createPhotoDelivery } from './photo-delivery.ts'
import { openPhotoStore } from './photo-store.ts'
import type { SenderLease } from './sender-lease.ts'
import { shrinkPhoto } from './shrink-photo.ts'
import { photoDraft, photoIdOf, sweepPhotos } from './sweep-photos.ts'
import type { TabContext } from './tab.ts'

interface PhotoField extends Omit<TabContext, 'panel'> {
  readonly outbox: OutboxStore
  readonly lease: SenderLease
  readonly composer: { readonly usePhotos: (found: ChosenPhoto) => void }
  readonly onRefuse: (problem: Problem) => void
  /** A good one was chosen. */
  readonly onChosen: () => void
  /** Told whether all photos would be there again if the page were closed now. */
  readonly onKeeping: (isKeeping: boolean) => void
}

interface Chosen {
  readonly id: string
  readonly bytes: ArrayBuffer
}

const lookAgainMs = 3000

/** "Tambah foto": makes the photo small, shows it before it is sent, and sends what waits. */
export const openPhotoField = (field: PhotoField): void => {
  const { locale, code, people, storage, outbox, composer, onRefuse, onChosen, onKeeping } = field
  const texts = phoneMessages[locale]
  const photos = openPhotoStore()
  const drafts = createDrafts(storage, code)
  const deliver = createPhotoDelivery({ ...field, photos })
  const place = byId('photo', HTMLElement)
  const input = byId('photo-file', HTMLInputElement)
  const preview = element('img', { attributes: { alt: '' } })
  const remove = element('button', { class: 'small', text: texts.removePhoto, attributes: { type: 'button' } })
  const words = element('p', { class: 'hint', text: texts.photoWaits, attributes: { role: 'status' } })
  let chosen: Chosen | undefined
  let isBusy = false
  /** Which choice this is: one that was given up meanwhile, or whose owner has handed the phone on, comes to nothing. */
  let choice = 0

  const show = (): void => {
    if (preview.src) URL.revokeObjectURL(preview.src)
    preview.hidden = remove.hidden = !chosen
    words.hidden = !isBusy
    if (chosen) preview.src = URL.createObjectURL(new Blob([chosen.bytes], { type: 'image/jpeg' }))
    else preview.removeAttribute('src')
  }
  /** Forgets what was chosen; undefined when `find` was overtaken. */
  const choose = async <Found>(find: () => Promise<Found>): Promise<{ readonly found: Found } | undefined> => {
    const mine = ++choice
    isBusy = true
    chosen = undefined
    show()
    const found = await find()
    if (mine !== choice) return undefined
    isBusy = false
    return { found }
  }
  const giveUp = (): void => {
    choice++
    isBusy = false
    chosen = undefined
    show()
  }
  const sweep = (): void => void sweepPhotos({ code, people, photos })
  const keep = ({ id, bytes }: Chosen): void => {
    void photos.put(id, bytes).then(() => onKeeping(photos.isKeeping()))
  }

  const take = async (file: File): Promise<void> => {
    const taken = await choose(async () => {
      const made = await shrinkPhoto(file)
      return made.ok ? { ok: true as const, bytes: await new Response(made.value).arrayBuffer() } : made
    })
    if (!taken) return
    const { found } = taken
    input.value = ''
    if (found.ok) {
      chosen = { id: photoIdOf(code, newPhoneId()), bytes: found.bytes }
      // The camera takes much memory, and a phone may close the page at any time.
      drafts.write(photoDraft, { text: chosen.id, kind: undefined })
      keep(chosen)
      onChosen()
    } else {
      drafts.write(photoDraft, undefined)
      onRefuse(found.error)
    }
    show()
    sweep()
  }
  const restore = async (id: string): Promise<void> => {
    const restored = await choose(() => photos.get(id))
    if (!restored) return
    if (restored.found) chosen = { id, bytes: restored.found }
    show()
  }
  const takeChosenFile = (): void => {
    const file = input.files?.[0]
    if (file) void take(file)
  }
  const sendAll = async (): Promise<void> => {
    await deliver()
    onKeeping(photos.isKeeping())
  }

  composer.usePhotos({
    isBusy: () => isBusy,
    has: () => chosen !== undefined,
    take: () => {
      if (!chosen) return undefined
      const { id } = chosen
      // Another tab may have chosen another one since, and let go of this one.
      keep(chosen)
      drafts.write(photoDraft, undefined)
      giveUp()
      return id
    },
  })
  remove.addEventListener('click', () => {
    drafts.write(photoDraft, undefined)
    giveUp()
    sweep()
    input.focus()
  })
  input.addEventListener('change', takeChosenFile)
  people.onNext(() => {
    giveUp()
    sweep()
  })
  place.classList.add('lively')
  place.append(words, preview, remove)
  place.hidden = false
  show()
  const left = drafts.read(photoDraft)?.text
  if (left) void restore(left)
  takeChosenFile()
  sweep()
  outbox.subscribe(() => void sendAll())
  setInterval(() => void sendAll(), lookAgainMs)
}
