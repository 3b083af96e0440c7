import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { ResidentStep } from '@rembuk/shared/meeting/meeting-state'
import { byId } from './dom.ts'
import { countLeftBehind, keepOnlyLeft } from './left-behind.ts'
import { isNextOwed, nextOwedKey } from './next-person.ts'
import { createPastDelivery } from './past-delivery.ts'
import type { PhoneStorage } from './phone-storage.ts'
import { openResidentSocket, type ResidentSocket } from './resident-socket.ts'
import type { TabContext } from './tab.ts'

interface Kiosk extends Omit<TabContext, 'panel'> {
  /** What is kept for the phone itself, whoever has it. */
  readonly phone: PhoneStorage
  readonly step: () => ResidentStep | null
}

const lookAgainMs = 5000

const hasUnsentText = (): boolean =>
  Array.from(document.querySelectorAll('textarea')).some(({ value }) => value.trim() !== '')

const connectApart = (code: string, phoneKey: string): Promise<ResidentSocket | undefined> =>
  new Promise((resolve) => {
    const socket = openResidentSocket({ code, phoneKey: () => phoneKey, isApart: true })
    socket.on('connect', () => resolve(socket))
    socket.on('connect_error', () => {
      socket.disconnect()
      resolve(undefined)
    })
  })

/** One phone for many, also without network: "next person" leaves nothing of the last one to be seen; what they have sent goes on by itself. */
export const createKiosk = ({ locale, code, phone, people, storage, socket, nowMs, step }: Kiosk): void => {
  const texts = phoneMessages[locale]
  const form = byId('next-form', HTMLFormElement)
  const words = byId('next-words', HTMLElement)
  const left = byId('past-words', HTMLElement)
  const button = byId('next-person', HTMLButtonElement)
  const stay = byId('next-stay', HTMLButtonElement)
  let isSure = false

  const askFirst = (isAsking: boolean): void => {
    isSure = isAsking
    stay.hidden = !isAsking
    button.textContent = isAsking ? texts.nextAnyway : texts.nextPerson
    words.textContent = isAsking ? texts.nextLoses({ count: countLeftBehind(storage, code).refused }) : ''
    words.hidden = !isAsking
    if (isAsking) form.scrollIntoView({ block: 'center' })
  }
  const showLeft = (): void => {
    const counts = people.past().map((drawer) => countLeftBehind(drawer, code))
    const waiting = counts.reduce((sum, one) => sum + one.waiting, 0)
    const refused = counts.reduce((sum, one) => sum + one.refused, 0)
    const lines = [
      waiting > 0 && texts.pastWaiting({ count: waiting }),
      refused > 0 && texts.pastRefused({ count: refused }),
    ]
    const text = lines.filter(Boolean).join(' ')
    if (left.textContent !== text) left.textContent = text
    left.hidden = !text
  }
  const settle = async (): Promise<void> => {
    if (!isNextOwed(phone, code)) return
    try {
      const answer = await fetch(form.action, { method: 'POST', redirect: 'manual' })
      if (answer.status < 400) phone.write(nextOwedKey(code), '')
    } catch {
      // Owed until there is a network.
    }
  }
  const deliver = createPastDelivery({
    code,
    people,
    nowMs,
    step,
    connect: (phoneKey) => connectApart(code, phoneKey),
  })
  const catchUp = async (): Promise<void> => {
    showLeft()
    if (!socket.connected) return
    await settle()
    await deliver()
    showLeft()
  }
  const handOn = (): void => {
    phone.write(nextOwedKey(code), '1')
    keepOnlyLeft(people.next(), code, { refusedToo: true })
    // A reload shows the button again; what the address has named, as a slip of paper, was the last person's.
    history.replaceState(history.state, '', `/j/${code}?kiosk=1`)
    byId('kiosk', HTMLElement).setAttribute('open', '')
    void settle()
    void catchUp()
  }

  people.onNext(() => askFirst(false))
  stay.addEventListener('click', () => askFirst(false))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!isSure && (countLeftBehind(storage, code).refused > 0 || hasUnsentText())) return askFirst(true)
    handOn()
  })
  socket.on('connect', () => void catchUp())
  setInterval(() => void catchUp(), lookAgainMs)
  void catchUp()
}
