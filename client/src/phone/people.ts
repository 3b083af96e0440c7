// A phone that goes from hand to hand. What is kept for each person lies in a drawer of its own, so that "next person" is one write:
// nothing is moved, and nothing of two people can be mixed, also when the battery dies in the middle of it.
import { phoneKeyName, readPhoneKey } from './phone-key.ts'
import type { PhoneStorage } from './phone-storage.ts'

export interface People {
  /** The drawer of whoever has the phone now. */
  readonly storage: PhoneStorage
  /** The drawers of people before, of whom something is still on this phone; the longest waiting first. */
  readonly past: () => readonly PhoneStorage[]
  /** Hands the phone on; returns the drawer of the last person. */
  readonly next: () => PhoneStorage
  /** Calls back after the phone was handed on, also in another of its tabs. */
  readonly onNext: (notify: () => void) => void
}

const personKey = 'rembuk.person'

const openDrawer = (phone: PhoneStorage, person: () => number): PhoneStorage => {
  const suffix = (): string => (person() > 0 ? `#${person()}` : '')
  const nameOf = (key: string): string | undefined => {
    const [name = '', owner] = key.split('#')
    return key === `${name}${suffix()}` && (owner !== undefined || person() === 0) ? name : undefined
  }
  return {
    read: (key) => phone.read(key + suffix()),
    write: (key, text) => phone.write(key + suffix(), text),
    keys: () => phone.keys().flatMap((key) => nameOf(key) ?? []),
    forget: (matches) =>
      phone.forget((key) => {
        const name = nameOf(key)
        return name !== undefined && matches(name)
      }),
    isKeeping: phone.isKeeping,
    onChange: (notify) =>
      phone.onChange((key) => {
        const name = nameOf(key)
        if (name !== undefined) notify(name)
      }),
  }
}

export const createPeople = (phone: PhoneStorage): People => {
  const current = (): number => Number(phone.read(personKey) ?? 0) || 0
  const listeners: (() => void)[] = []
  const notifyAll = () => {
    for (const notify of listeners) notify()
  }
  phone.onChange((key) => {
    if (key === personKey) notifyAll()
  })
  return {
    storage: openDrawer(phone, current),
    past: () =>
      Array.from({ length: current() }, (_, person) => openDrawer(phone, () => person)).filter((drawer) =>
        drawer.read(phoneKeyName),
      ),
    next: () => {
      const last = current()
      // What the last one has written is theirs by their key, also when nothing was sent yet.
      readPhoneKey(
        openDrawer(phone, () => last),
        undefined,
      )
      readPhoneKey(
        openDrawer(phone, () => last + 1),
        undefined,
      )
      phone.write(personKey, String(last + 1))
      notifyAll()
      return openDrawer(phone, () => last)
    },
    onNext: (notify) => listeners.push(notify),
  }
}
