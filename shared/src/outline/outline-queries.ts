import type * as Y from 'yjs'
import { frameOfArea, listAreas } from '../area/area-queries.ts'
import { readAmount } from '../base/read.ts'
import { notesOf, readBoardMeta } from '../board/board-document.ts'
import { sizeOfNote } from '../board/board-geometry.ts'
import { centreOf, containsPoint, frameAt } from '../board/frame.ts'
import { listItems } from '../document/document.ts'
import { listGroups } from '../group/group-queries.ts'
import { readLinks, visibleLinks } from '../link/link-queries.ts'
import { itemToNote } from '../note/note-queries.ts'
import { type Note, noteKinds } from '../note/note-schema.ts'
import {
  maxOutlineEffects,
  maxOutlineLetters,
  maxOutlineNotes,
  type Outline,
  type OutlineArea,
  type OutlineLink,
  type OutlineNote,
  type OutlineSection,
} from './outline.ts'

const cut = (text: string): string =>
  text.length > maxOutlineLetters ? `${text.slice(0, maxOutlineLetters - 1).trimEnd()}…` : text

/** The newest notes of a board, oldest first; only those are read in full. */
const newestNotes = (doc: Y.Doc): { readonly notes: readonly Note[]; readonly moreCount: number } => {
  const items = listItems(notesOf(doc))
    .map(([id, item]) => ({ id, item, atMs: readAmount(item.get('createdAtMs')) }))
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
  const newest = items.slice(-maxOutlineNotes).map(({ id, item }) => itemToNote(id, item))
  return {
    notes: newest.filter(({ text }) => text.trim()),
    moreCount: items.length - Math.min(items.length, maxOutlineNotes),
  }
}

/** Tells of a note which area it lies in, by its middle; of several the uppermost. */
const areaFinder = (doc: Y.Doc): ((note: Note) => OutlineArea | undefined) => {
  const uppermostFirst = listAreas(doc)
    .filter(({ title }) => title.trim())
    .reverse()
  return (note) => {
    const { at } = note
    if (!at) return undefined
    const middle = centreOf(frameAt(at, sizeOfNote(note)))
    const area = uppermostFirst.find((one) => containsPoint(frameOfArea(one), middle))
    return area && { areaId: area.id, title: area.title.trim() }
  }
}

/** The links between what the outline holds, by their cause. */
const linksByCause = (doc: Y.Doc, isHeld: (id: string) => boolean): ReadonlyMap<string, readonly OutlineLink[]> => {
  const found = new Map<string, OutlineLink[]>()
  for (const { from, to, label } of visibleLinks(readLinks(doc), isHeld)) {
    const links = found.get(from) ?? []
    if (links.length < maxOutlineEffects) links.push({ to, ...(label && { label }) })
    found.set(from, links)
  }
  return found
}

/** A board as phones are shown it: what stands in its document, so nothing hidden, withdrawn or not revealed yet. */
export const readOutline = (doc: Y.Doc): Outline => {
  const { notes, moreCount } = newestNotes(doc)
  const groups = listGroups(doc)
  const groupIds = new Set<string>(groups.map(({ id }) => id))
  const sectionOf = ({ groupId, kind }: Note) => (groupId && groupIds.has(groupId) ? groupId : `kind:${kind}`)
  const areaOf = areaFinder(doc)
  const areas = new Map<string, OutlineArea>()
  const withArea = (note: Note) => {
    const area = areaOf(note)
    if (area) areas.set(area.areaId, area)
    return area && { areaId: area.areaId }
  }
  const used = new Set<string>(notes.map(sectionOf))
  const noteIds = new Set<string>(notes.map(({ id }) => id))
  const links = linksByCause(doc, (id) => noteIds.has(id) || used.has(id))
  const withEffects = (id: string) => {
    const effects = links.get(id)
    return effects && { effects }
  }
  const listed: readonly OutlineNote[] = notes.map((note) => ({
    noteId: note.id,
    sectionId: sectionOf(note),
    colour: note.colour,
    text: cut(note.text.trim()),
    name: note.author.name,
    ...(note.picture && { picture: note.picture }),
    ...withArea(note),
    ...withEffects(note.id),
  }))
  const sections: readonly OutlineSection[] = [
    ...groups.map(({ id, title }) => ({ sectionId: id, title, kind: null, ...withEffects(id) })),
    ...noteKinds.map((kind) => ({ sectionId: `kind:${kind}`, title: null, kind })),
  ]
  return {
    boardTitle: readBoardMeta(doc).title,
    sections: sections.filter(({ sectionId }) => used.has(sectionId)),
    notes: listed,
    areas: Array.from(areas.values()).sort((a, b) => (a.areaId < b.areaId ? -1 : 1)),
    moreCount,
  }
}
