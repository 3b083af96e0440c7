import type * as Y from 'yjs'
import type { LinkId } from '../base/id.ts'
import { done, err, ok, type Result } from '../base/result.ts'
import { linksOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem } from '../document/document.ts'
import { hasEnd, itemToLink, readLinks } from './link-queries.ts'
import { type Link, type LinkEnd, maxLinkLabel } from './link-schema.ts'

/** Why two things could not be linked. Shown to the person, so every case has a translation. */
export type LinkError =
  | { readonly type: 'LinkEndNotFound'; readonly end: LinkEnd }
  | { readonly type: 'LinkToItself' }
  | { readonly type: 'LinkNotFound'; readonly linkId: LinkId }

export type NewLink = Pick<Link, 'from' | 'to'> & { readonly label?: string }

/** The key of a link is made of its ends, so that the same two linked twice are linked once. */
const linkIdOf = (from: LinkEnd, to: LinkEnd): LinkId => `${from}_${to}` as LinkId

const cleanLabel = (label: string): string | undefined => label.trim().slice(0, maxLinkLabel) || undefined

const pairOf = ({ from, to }: Pick<Link, 'from' | 'to'>): string => `${from} ${to}`

/** The links that are there, by what they link. */
const readPairs = (doc: Y.Doc): Map<string, LinkId> => {
  const pairs = new Map<string, LinkId>()
  for (const link of readLinks(doc)) if (!pairs.has(pairOf(link))) pairs.set(pairOf(link), link.id)
  return pairs
}

/** True where a link is kept under the key that its ends make, as nearly all are. */
const hasOwnKey = (doc: Y.Doc, link: Pick<Link, 'from' | 'to'>): boolean => {
  const id = linkIdOf(link.from, link.to)
  const item = findItem(linksOf(doc), id)
  return item !== undefined && pairOf(itemToLink(id, item)) === pairOf(link)
}

/** As addLink; `pairs` are read only where no link is found by its key. */
const addLinkTo = (doc: Y.Doc, pairs: () => Map<string, LinkId>, link: NewLink): Result<LinkId, LinkError> => {
  const { from, to, label = '' } = link
  if (from === to) return err({ type: 'LinkToItself' })
  const missing = [from, to].find((end) => !hasEnd(doc, end))
  if (missing !== undefined) return err({ type: 'LinkEndNotFound', end: missing })
  const id = linkIdOf(from, to)
  if (hasOwnKey(doc, link)) return ok(id)
  const known = pairs().get(pairOf(link))
  if (known) return ok(known)
  doc.transact(() => createItem(linksOf(doc), id, { from, to, label: cleanLabel(label) }))
  return ok(id)
}

/**
 * Links a cause to its effect, and answers the link; where the two are linked already it stays as it is. A ring of links is allowed: in a
 * village, too, poverty leads to debt and debt to poverty.
 *
 * Concurrency: two people who link the same two at once make one link, with the label of one of them. One who links to a note that
 * another deletes at that moment makes a link that nobody sees until the note comes back.
 */
export const addLink = (doc: Y.Doc, link: NewLink): Result<LinkId, LinkError> =>
  addLinkTo(doc, () => readPairs(doc), link)

/** Links many at once, as one step; those that cannot be are left out. Concurrency: as addLink. */
export const addLinks = (doc: Y.Doc, links: readonly NewLink[]): void =>
  doc.transact(() => {
    let known: Map<string, LinkId> | undefined
    const pairs = () => {
      known ??= readPairs(doc)
      return known
    }
    for (const link of links) addLinkTo(doc, pairs, link)
  })

/** Writes the words beside an arrow; none take them away. Concurrency: of two labels at once one wins whole. */
export const labelLink = (
  doc: Y.Doc,
  { linkId, label }: { readonly linkId: LinkId; readonly label: string },
): Result<void, LinkError> => {
  const item = findItem(linksOf(doc), linkId)
  if (!item) return err({ type: 'LinkNotFound', linkId })
  changeItem(item, { label: cleanLabel(label) })
  return done
}

/**
 * Takes a link away, and every other between the same two in the same direction.
 *
 * Concurrency: a label written at that moment goes with it; undo brings the link back as it was when it was taken away.
 */
export const removeLink = (doc: Y.Doc, linkId: LinkId): Result<void, LinkError> => {
  const item = findItem(linksOf(doc), linkId)
  if (!item) return err({ type: 'LinkNotFound', linkId })
  const { from, to } = itemToLink(linkId, item)
  doc.transact(() => {
    for (const link of readLinks(doc)) if (link.from === from && link.to === to) linksOf(doc).delete(link.id)
  })
  return done
}

/**
 * Turns a link round: the effect becomes the cause. Where the two are linked the other way already, that link stays and this one goes.
 *
 * Concurrency: two people turning one link at once turn it once.
 */
export const turnLink = (doc: Y.Doc, linkId: LinkId): Result<LinkId, LinkError> => {
  const item = findItem(linksOf(doc), linkId)
  if (!item) return err({ type: 'LinkNotFound', linkId })
  const { from, to, label } = itemToLink(linkId, item)
  return doc.transact(() => {
    removeLink(doc, linkId)
    return addLink(doc, { from: to, to: from, label })
  })
}
