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

/**
 * Links a cause to its effect, and answers the link; where the two are linked already it stays as it is. A ring of links is allowed: in a
 * village, too, poverty leads to debt and debt to poverty.
 *
 * Concurrency: two people who link the same two at once make one link, with the label of one of them. One who links to a note that
 * another deletes at that moment makes a link that nobody sees until the note comes back.
 */
export const addLink = (doc: Y.Doc, { from, to, label = '' }: NewLink): Result<LinkId, LinkError> => {
  if (from === to) return err({ type: 'LinkToItself' })
  const missing = [from, to].find((end) => !hasEnd(doc, end))
  if (missing !== undefined) return err({ type: 'LinkEndNotFound', end: missing })
  const id = linkIdOf(from, to)
  const known = readLinks(doc).find((link) => link.from === from && link.to === to)
  if (known) return ok(known.id)
  doc.transact(() => createItem(linksOf(doc), id, { from, to, label: cleanLabel(label) }))
  return ok(id)
}

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
