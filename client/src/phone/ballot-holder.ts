// Whose ballot is filled in: this phone's, that of somebody whom it has put on the attendance list, or that of a slip of paper.
import type { VoteTexts } from '@rembuk/shared/i18n/messages/vote'
import type { BallotHolder } from '@rembuk/shared/meeting/step'
import { parsePaperCode, spellPaperCode } from '@rembuk/shared/vote/paper-code'
import { createLineStore } from './attendance-store.ts'
import { element } from './dom.ts'
import type { PhoneStorage } from './phone-storage.ts'

interface Picker {
  readonly code: string
  readonly phoneKey: () => string
  readonly storage: PhoneStorage
  readonly texts: VoteTexts
  /** Who has last been voted for in this vote. */
  readonly lastHolder: () => string | undefined
  readonly onPick: () => void
}

export const createHolderPicker = ({ code, phoneKey, storage, texts, lastHolder, onPick }: Picker) => {
  const lines = createLineStore(storage, code)
  /** Undefined as long as nobody has been picked; empty while a code is asked for. */
  let picked = parsePaperCode(location.hash)

  const signed = () => lines.current().filter(({ isSaved, problem }) => isSaved && !problem)
  const pick = (holder: string): void => {
    picked = holder
    onPick()
  }

  const personPart = (): HTMLElement => {
    const people = signed()
    if (people.length === 0)
      return element('p', { class: 'notice' }, [
        document.createTextNode(`${texts.signFirst} `),
        element('a', { text: texts.signNow, attributes: { href: '?tab=attend', 'data-tab': 'attend' } }),
      ])
    const select = element(
      'select',
      {},
      people.map(({ attendeeKey, name }) => element('option', { text: name, attributes: { value: attendeeKey } })),
    )
    select.value = holderOf('person')
    select.addEventListener('change', () => pick(select.value))
    return element('label', { class: 'field' }, [element('span', { class: 'label', text: texts.votesFor }), select])
  }

  const codePart = (): HTMLElement => {
    const holder = holderOf('code')
    const button = (look: string, text: string) =>
      element('button', { class: look, text, attributes: { type: 'submit' } })
    if (holder) {
      const other = button('small', texts.otherCode)
      other.addEventListener('click', () => pick(''))
      return element('p', { class: 'holder' }, [
        element('b', { text: texts.codeNow({ code: spellPaperCode(holder) }) }),
        other,
      ])
    }
    const field = element('input', { attributes: { type: 'text', inputmode: 'numeric', autocomplete: 'off' } })
    const wrong = element('p', { class: 'state', attributes: { role: 'alert' } })
    const form = element('form', { class: 'code-form' }, [
      element('label', { class: 'field' }, [element('span', { class: 'label', text: texts.paperCode }), field]),
      wrong,
      button('send', texts.useCode),
    ])
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const typed = parsePaperCode(field.value)
      if (typed) pick(typed)
      else wrong.textContent = texts.codeIncomplete
    })
    return form
  }

  /** Whose ballot it is; empty as long as nobody is known who could have one. */
  const holderOf = (per: BallotHolder | undefined): string => {
    if (per === 'code') return picked === undefined ? (lastHolder() ?? '') : picked
    if (per !== 'person') return phoneKey()
    const keys = signed().map(({ attendeeKey }) => attendeeKey)
    const wanted = picked ?? lastHolder()
    return keys.filter((key) => key === wanted)[0] ?? keys[0] ?? ''
  }

  return {
    holderOf,
    forget: (): void => {
      picked = undefined
    },
    /** What asks for it, or says who it is; nothing where the phone itself has the ballot. */
    partsFor: (per: BallotHolder | undefined): readonly HTMLElement[] => {
      if (per === 'person') return [personPart()]
      return per === 'code' ? [codePart()] : []
    },
    /** Changes whenever something else is to be asked. */
    keyFor: (per: BallotHolder | undefined): string =>
      per === 'person' ? JSON.stringify([holderOf(per), signed().map(({ name }) => name)]) : holderOf(per),
  }
}
