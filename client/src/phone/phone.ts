// The script of the residents' page /j/:code. The server has rendered the page and a form that works without it; this
// keeps what is written on the phone until the server has it on disk, and shows where each note is.
import { parseLocale } from '@rembuk/shared/i18n/locale'
import { type PhoneTexts, phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { adoptPostedNotes } from './adopt-posted.ts'
import { createAnnouncer } from './announcer.ts'
import { createComposer } from './composer.ts'
import { byId } from './dom.ts'
import { createDrafts } from './drafts.ts'
import { createNotesList } from './notes-list.ts'
import { writeNote } from './outbox.ts'
import { createOutboxStore } from './outbox-store.ts'
import { carryOut } from './own-note-actions.ts'
import { newPhoneId } from './phone-id.ts'
import { createPhoneStorage } from './phone-storage.ts'
import { type LinkState, openResidentLink } from './resident-link.ts'
import { createSenderLease } from './sender-lease.ts'

const page = byId('phone', HTMLElement)
const code = page.dataset['code'] ?? ''
const locale = parseLocale(page.dataset['locale'])
const texts = phoneMessages[locale]

const storage = createPhoneStorage(window)
const drafts = createDrafts(storage, code)
const outbox = createOutboxStore(storage, code)
const announcer = createAnnouncer(locale)
const lease = createSenderLease(storage, { code, tabId: newPhoneId(), nowMs: Date.now })

let state = JSON.parse(page.dataset['state'] ?? '{}') as ResidentState
let link: LinkState = { type: 'connecting' }
const kindsAsked = () => (state.step?.kind === 'write' ? state.step.kinds : [])

const composer = createComposer({
  locale,
  drafts,
  maxLength: Number(page.dataset['maxLength']),
  onSend: (written) => {
    announcer.clearOutcome()
    outbox.update((before) => writeNote(before, { ...written, commandId: newPhoneId(), noteKey: newPhoneId() }))
  },
  onRefuse: announcer.tellRefusal,
})
const notesList = createNotesList({
  locale,
  drafts,
  onAction: (action, noteKey, typed) =>
    carryOut({ outbox, drafts, newId: newPhoneId, kinds: kindsAsked() }, { action, noteKey, typed }),
})

const connectionText = (texts: PhoneTexts): string => {
  if (link.type === 'refused') return problemText(locale, link.problem)
  if (link.type === 'offline') return storage.isKeeping() ? texts.offline : texts.offlineUnkept
  return storage.isKeeping() ? texts[link.type] : texts.phoneCannotKeep
}
const connectionLook = (): string => {
  if (link.type === 'connecting') return 'connection wait'
  return link.type === 'connected' && storage.isKeeping() ? 'connection' : 'connection off'
}

const showConnection = (): void => {
  const line = byId('connection', HTMLElement)
  line.hidden = false
  line.className = connectionLook()
  line.textContent = connectionText(texts)
}
const showNotes = (): void => {
  const shown = outbox.current()
  notesList.show({ outbox: shown, link, isSaving: state.isSaving, kinds: kindsAsked() })
  announcer.tellChanges(shown)
  showConnection()
}
const showState = (next: ResidentState): void => {
  state = next
  byId('programme', HTMLElement).textContent = state.programmeTitle
  byId('not-saving', HTMLElement).hidden = state.isSaving
  composer.show(state)
  showNotes()
}

adoptPostedNotes(outbox)
outbox.subscribe(showNotes)
showState(state)
openResidentLink({
  code,
  outbox,
  lease,
  onState: showState,
  onLink: (next) => {
    link = next
    showNotes()
  },
})
