import type * as Y from 'yjs'
import { readOneOf, readString } from '../base/read.ts'
import { documentVersion, type Item, type ItemMap } from '../document/document.ts'
import { type Stage, stages } from './stage.ts'

/** The roots of a board's document; see docs/document.md. */
export const boardMetaOf = (doc: Y.Doc): Item => doc.getMap('meta')
export const notesOf = (doc: Y.Doc): ItemMap => doc.getMap('notes')
export const groupsOf = (doc: Y.Doc): ItemMap => doc.getMap('groups')
export const linksOf = (doc: Y.Doc): ItemMap => doc.getMap('links')
export const areasOf = (doc: Y.Doc): ItemMap => doc.getMap('areas')
export const prioritiesOf = (doc: Y.Doc): ItemMap => doc.getMap('priorities')
export const activitiesOf = (doc: Y.Doc): ItemMap => doc.getMap('activities')
export const budgetOf = (doc: Y.Doc): ItemMap => doc.getMap('budget')
export const fundingOf = (doc: Y.Doc): ItemMap => doc.getMap('funding')
export const rundownOf = (doc: Y.Doc): ItemMap => doc.getMap('rundown')
export const announcementOf = (doc: Y.Doc): Y.Map<Y.Text> => doc.getMap('announcement')

export interface BoardMeta {
  readonly stage: Stage
  readonly title: string
}

export const readBoardMeta = (doc: Y.Doc): BoardMeta => {
  const meta = boardMetaOf(doc)
  return { stage: readOneOf(meta.get('stage'), stages, 'mapping'), title: readString(meta.get('title')) }
}

/** Writes the first content of a new board. */
export const createBoardDocument = (doc: Y.Doc, { stage, title }: BoardMeta): void => {
  const meta = boardMetaOf(doc)
  meta.set('version', documentVersion)
  meta.set('stage', stage)
  meta.set('title', title)
}
