import type { AgendaItemId } from '@rembuk/shared/base/id'
import { addAgendaItem, minutesOfAgendaItem } from '@rembuk/shared/meeting/meeting-document'
import * as Y from 'yjs'

export const opening = 'pembukaan' as AgendaItemId

/** A block of minutes; `content` is words or blocks. */
export const block = (name: string, content: string | readonly Y.XmlElement[] = ''): Y.XmlElement => {
  const element = new Y.XmlElement(name)
  if (typeof content !== 'string') element.insert(0, [...content])
  else if (content) element.insert(0, [new Y.XmlText(content)])
  return element
}

/** The minutes of the opening; made if they are not there yet. */
export const minutesIn = (doc: Y.Doc): Y.XmlFragment => {
  if (!minutesOfAgendaItem(doc, opening)) addAgendaItem(doc, { id: opening, title: 'Pembukaan' })
  const minutes = minutesOfAgendaItem(doc, opening)
  if (!minutes) throw new Error('an agenda item has minutes')
  return minutes
}

/** A rich text in a document of its own, holding these blocks. */
export const textOf = (...blocks: readonly Y.XmlElement[]): Y.XmlFragment => {
  const minutes = minutesIn(new Y.Doc())
  minutes.delete(0, minutes.length)
  minutes.insert(0, [...blocks])
  return minutes
}
