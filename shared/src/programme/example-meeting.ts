import * as Y from 'yjs'
import { assert } from '../base/assert.ts'
import type { AgendaItemId, SignatoryId } from '../base/id.ts'
import type { IsoDate, TimeMs } from '../base/time.ts'
import { paragraphsFromText } from '../document/plain-text.ts'
import type { Locale } from '../i18n/locale.ts'
import { addAgendaItem, addSignatory, createMeetingDocument, minutesOfAgendaItem } from '../meeting/meeting-document.ts'
import type { NodeName } from '../rich-text/rich-text-schema.ts'
import { dayFromNow, meetingDays } from './example-dates.ts'
import type { NewId } from './example-ids.ts'
import { type ExampleAgendaItem, exampleMeetingTexts } from './example-meeting-texts.ts'

/** The example programme's meeting; `fill` writes all of a new, empty document. */
export interface ExampleMeeting {
  readonly title: string
  readonly heldOn: IsoDate
  readonly fill: (doc: Y.Doc, ids: { readonly newId: NewId }) => void
}

const decisionBlock = (text: string): Y.XmlElement => {
  const block = new Y.XmlElement('decision' satisfies NodeName)
  block.insert(0, [new Y.XmlText(text)])
  return block
}

const addItem = (doc: Y.Doc, id: AgendaItemId, { title, minutes, decisions }: ExampleAgendaItem): void => {
  addAgendaItem(doc, { id, title })
  if (minutes.length + decisions.length === 0) return
  const text = minutesOfAgendaItem(doc, id)
  assert(text, 'a new agenda item has minutes')
  text.delete(0, text.length)
  text.insert(0, [...minutes.flatMap(paragraphsFromText), ...decisions.map(decisionBlock)])
}

/** The yearly residents' deliberation of 135 minutes, with minutes half written and people to sign them. */
export const exampleMeeting = (locale: Locale, nowMs: TimeMs): ExampleMeeting => {
  const { title, place, agenda, signatories } = exampleMeetingTexts[locale]
  const heldOn = dayFromNow(nowMs, meetingDays)
  const details = { startsAt: '19:30', endsAt: '21:45', attendanceCount: 38, invitedCount: 51 }
  const people = { chair: 'Bambang Sutrisno', noteTaker: 'Rina Wulandari' }
  return {
    title,
    heldOn,
    fill: (doc, { newId }) =>
      doc.transact(() => {
        createMeetingDocument(doc, { title, heldOn, place, ...details, ...people })
        for (const item of agenda) addItem(doc, newId<AgendaItemId>(), item)
        for (const signatory of signatories) addSignatory(doc, { id: newId<SignatoryId>(), ...signatory })
      }),
  }
}
