import type { TimeMs } from '@rembuk/shared/base/time'
import { parseLocale } from '@rembuk/shared/i18n/locale'
import { noteProblemText } from '@rembuk/shared/i18n/messages/note-problem'
import { type PhoneTexts, phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { type PhoneTab, parsePhoneTab, phoneTabs, tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import { adoptPostedNotes } from './adopt-posted.ts'
import { createAnnouncer } from './announcer.ts'
import { createClock } from './clock.ts'
import { createComposer } from './composer.ts'
import { byId } from './dom.ts'
import { createDrafts } from './drafts.ts'
import { createLaterScript, openLater } from './later-script.ts'
import { emptyForms, isNextOwed } from './next-person.ts'
import { createNotesList } from './notes-list.ts'
import { countUnsent, writeNote } from './outbox.ts'
import { createOutboxStore, readOutbox } from './outbox-store.ts'
import { carryOut } from './own-note-actions.ts'
import { createPeople } from './people.ts'
import { newPhoneId } from './phone-id.ts'
import { readPhoneKey } from './phone-key.ts'
import type { PhoneStorage } from './phone-storage.ts'
import { type LinkState, openResidentLink } from './resident-link.ts'
import { openResidentSocket } from './resident-socket.ts'
import { createSenderLease } from './sender-lease.ts'
import { type Following, followMeeting } from './step-follower.ts'
import { createStepHeader } from './step-header.ts'
import type { Tab } from './tab.ts'
import { createTabs, isTyping, watchKeyboard } from './tabs.ts'

/** Without a connection too: what a phone can do without one is in the script. */
const laterAtLatestMs = 4000

/** Goes on from the page that the server has rendered, with what this phone has kept. */
export const openPage = (phone: PhoneStorage): void => {
  const page = byId('phone', HTMLElement)
  const code = page.dataset['code'] ?? ''
  const locale = parseLocale(page.dataset['locale'])
  const texts = phoneMessages[locale]

  const people = createPeople(phone)
  const { storage } = people
  const drafts = createDrafts(storage, code)
  const outbox = createOutboxStore(storage, code)
  const announcer = createAnnouncer(locale)
  const lease = createSenderLease(storage, { code, tabId: newPhoneId(), nowMs: Date.now })

  const phoneKey = () => readPhoneKey(storage, page.dataset['phoneKey'])
  const socket = openResidentSocket({ code, phoneKey })

  let clockAheadMs = Number(page.dataset['now']) - Date.now()
  const nowMs = () => Date.now() + clockAheadMs
  let told = JSON.parse(page.dataset['state'] ?? '{}') as ResidentState
  let following: Following = { shown: told, offered: undefined, turnTo: undefined }
  let link: LinkState = { type: 'connecting' }
  const kindsAsked = () => (told.step?.kind === 'write' ? told.step.kinds : [])

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
      carryOut(
        { outbox, drafts, newId: newPhoneId, kinds: kindsAsked(), stepId: told.step?.stepId },
        { action, noteKey, typed },
      ),
  })

  const context = { locale, code, phoneKey, people, storage, socket, nowMs }
  const later = createLaterScript(page.dataset['later'] ?? '')
  const openTab = (tab: Exclude<PhoneTab, 'write'>): Tab =>
    openLater(later, tab, { ...context, panel: byId(`tab-${tab}`, HTMLElement) })
  const tabByName: Readonly<Record<PhoneTab, Tab>> = {
    write: composer,
    vote: openTab('vote'),
    board: openTab('board'),
    speak: openTab('speak'),
    attend: openTab('attend'),
  }
  const pulse = openLater(later, 'pulse', {
    ...context,
    panel: page,
  })
  const tabs = createTabs(parsePhoneTab(page.dataset['tab']) ?? 'write', {
    onTurn: (tab, isShown) => {
      tabByName[tab].onTurn?.(isShown)
      header.show(following, tabs.shown())
    },
  })
  const clock = createClock(texts, nowMs)
  const header = createStepHeader(locale, () => show(followMeeting(following.shown, told, false)))

  let arePhotosKept = true
  const isKeeping = (): boolean => storage.isKeeping() && arePhotosKept

  const connectionText = (texts: PhoneTexts): string => {
    if (link.type === 'refused') return noteProblemText(locale, link.problem)
    if (link.type === 'offline') return isKeeping() ? texts.offline : texts.offlineUnkept
    return isKeeping() ? texts[link.type] : texts.phoneCannotKeep
  }
  const connectionLook = (): string => {
    if (link.type === 'connecting') return 'connection wait'
    return link.type === 'connected' && isKeeping() ? 'connection' : 'connection off'
  }

  const showConnection = (): void => {
    const line = byId('connection', HTMLElement)
    line.hidden = false
    line.className = connectionLook()
    line.textContent = connectionText(texts)
  }
  const showNotes = (): void => {
    const shown = outbox.current()
    notesList.show({ outbox: shown, link, isSaving: told.isSaving, kinds: kindsAsked() })
    announcer.tellChanges(shown)
    showConnection()
  }
  const show = (next: Following): void => {
    following = next
    clock.show(next.shown.timer)
    header.show(next, tabs.shown())
    pulse.show(next.shown)
    for (const tab of phoneTabs) tabByName[tab].show(next.shown)
    if (next.turnTo) tabs.follow(next.turnTo)
    showNotes()
  }
  const takeState = (state: ResidentState, serverMs: TimeMs): void => {
    clockAheadMs = serverMs - Date.now()
    told = state
    show(followMeeting(following.shown, told, isTyping()))
  }

  people.onNext(() => {
    emptyForms()
    for (const part of [...phoneTabs.map((tab) => tabByName[tab]), pulse, announcer]) part.forget?.()
    show(followMeeting(following.shown, told, false))
    tabs.follow(tabOfStep(told.step))
    // What is sent from now on comes from somebody else.
    socket.disconnect().connect()
  })
  if (isNextOwed(phone, code)) emptyForms()
  adoptPostedNotes(outbox)
  outbox.subscribe(showNotes)
  show(following)
  tabByName[tabs.shown()].onTurn?.(true)
  openResidentLink({
    socket,
    outbox,
    lease,
    countPast: () => people.past().reduce((sum, drawer) => sum + countUnsent(readOutbox(drawer, code)), 0),
    onState: takeState,
    onLink: (next) => {
      link = next
      showNotes()
    },
  })
  watchKeyboard()
  later.use(({ createKiosk }) => createKiosk({ ...context, phone, step: () => told.step }))
  // The first note goes before: on a slow network the script waits until the page is connected.
  socket.once('connect', later.fetch)
  setTimeout(later.fetch, laterAtLatestMs)
  later.use(({ openPhotoField }) =>
    openPhotoField({
      ...context,
      outbox,
      lease,
      composer,
      onRefuse: (problem) => announcer.tellRefusal(noteProblemText(locale, problem)),
      onChosen: announcer.clearOutcome,
      onKeeping: (areKept) => {
        if (areKept === arePhotosKept) return
        arePhotosKept = areKept
        showConnection()
      },
    }),
  )
}
