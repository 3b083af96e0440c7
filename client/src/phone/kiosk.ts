import type { Locale } from '@rembuk/shared/i18n/locale'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { createLineStore } from './attendance-store.ts'
import { countUnsentBallots } from './ballot-store.ts'
import { byId } from './dom.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PhoneStorage } from './phone-storage.ts'

interface Kiosk {
  readonly locale: Locale
  readonly code: string
  readonly storage: PhoneStorage
  readonly outbox: OutboxStore
}

/** Notes, lines of the attendance list and ballots that only this phone has, refused ones too. */
export const countOnlyHere = ({ code, storage, outbox }: Omit<Kiosk, 'locale'>): number => {
  const notes = outbox.current().notes.filter(({ noteId }) => !noteId)
  const lines = createLineStore(storage, code)
    .current()
    .filter(({ waiting, problem }) => waiting || problem)
  return notes.length + lines.length + countUnsentBallots(storage, code)
}

const hasUnsentText = (): boolean =>
  Array.from(document.querySelectorAll('textarea')).some(({ value }) => value.trim() !== '')

/** One phone for many: "next person" leaves nothing of the last one on it, after asking when something would be lost. */
export const createKiosk = ({ locale, ...phone }: Kiosk): void => {
  const { code, storage } = phone
  const texts = phoneMessages[locale]
  const form = byId('next-form', HTMLFormElement)
  const words = byId('next-words', HTMLElement)
  const button = byId('next-person', HTMLButtonElement)
  const stay = byId('next-stay', HTMLButtonElement)
  let isSure = false

  const tell = (text: string): void => {
    words.textContent = text
    words.hidden = !text
  }
  const askFirst = (isAsking: boolean): void => {
    isSure = isAsking
    stay.hidden = !isAsking
    button.textContent = isAsking ? texts.nextAnyway : texts.nextPerson
    tell(isAsking ? texts.nextLoses({ count: countOnlyHere(phone) }) : '')
    if (isAsking) form.scrollIntoView({ block: 'center' })
  }
  const forgetAll = async (): Promise<void> => {
    try {
      const answer = await fetch(form.action, { method: 'POST', redirect: 'manual' })
      if (answer.status >= 400) throw new Error(`the server answers ${answer.status}`)
    } catch {
      // Its server-side keys would still be the last person's.
      return tell(texts.nextOffline)
    }
    storage.forget((key) => key.endsWith(`.${code}`) || key === 'rembuk.name' || key === 'rembuk.phone')
    location.replace(`/j/${code}?kiosk=1`)
  }
  stay.addEventListener('click', () => askFirst(false))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!isSure && (countOnlyHere(phone) > 0 || hasUnsentText())) return askFirst(true)
    void forgetAll()
  })
}
