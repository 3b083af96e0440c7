import type * as Y from 'yjs'
import type { LinkId } from '../base/id.ts'
import { readString } from '../base/read.ts'
import { groupsOf, linksOf, notesOf } from '../board/board-document.ts'
import { findItem, type Item, listItems } from '../document/document.ts'
import { type Link, type LinkEnd, maxLinkLabel } from './link-schema.ts'

export const itemToLink = (id: string, item: Item): Link => ({
  id: id as LinkId,
  from: readString(item.get('from')) as LinkEnd,
  to: readString(item.get('to')) as LinkEnd,
  label: readString(item.get('label')).trim().slice(0, maxLinkLabel),
})

/** True while a note or group is in the document, so that an arrow can end at it. */
export const hasEnd = (doc: Y.Doc, end: LinkEnd): boolean =>
  findItem(notesOf(doc), end) !== undefined || findItem(groupsOf(doc), end) !== undefined

/**
 * The links that can be seen: both ends are there and are two, and of several between the same two the first counts. The others stay
 * in the document: a note that was hidden or deleted may come back, and its links with it.
 */
export const visibleLinks = (links: readonly Link[], isThere: (end: LinkEnd) => boolean): readonly Link[] => {
  const pairs = new Set<string>()
  return links
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ from, to }) => {
      const pair = `${from} ${to}`
      if (from === to || !isThere(from) || !isThere(to) || pairs.has(pair)) return false
      pairs.add(pair)
      return true
    })
}

export const readLinks = (doc: Y.Doc): readonly Link[] =>
  listItems(linksOf(doc)).map(([id, item]) => itemToLink(id, item))

/** All links that can be seen. */
export const listLinks = (doc: Y.Doc): readonly Link[] => visibleLinks(readLinks(doc), (end) => hasEnd(doc, end))
