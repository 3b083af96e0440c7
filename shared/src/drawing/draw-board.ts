import type * as Y from 'yjs'
import { frameOfArea, listAreas } from '../area/area-queries.ts'
import type { Area } from '../area/area-schema.ts'
import type { GroupId, NoteId } from '../base/id.ts'
import {
  noteFontSize,
  noteLineHeight,
  notePictureHeight,
  noteTextWidth,
  noteWidth,
  sizeOfNote,
} from '../board/board-geometry.ts'
import { type Frame, frameAround, frameAt, growFrame } from '../board/frame.ts'
import { collapsedFrame, frameOfGroup, listGroups } from '../group/group-queries.ts'
import type { Group } from '../group/group-schema.ts'
import type { Locale } from '../i18n/locale.ts'
import { areaMessages } from '../i18n/messages/area.ts'
import { boardMessages } from '../i18n/messages/board.ts'
import { groupMessages } from '../i18n/messages/group.ts'
import { noteMessages } from '../i18n/messages/note.ts'
import { linkCurve, pathOfCurve } from '../link/link-geometry.ts'
import { listLinks, visibleLinks } from '../link/link-queries.ts'
import type { Link, LinkEnd } from '../link/link-schema.ts'
import { listNotes } from '../note/note-queries.ts'
import type { Note } from '../note/note-schema.ts'
import type { Drawing, Shape } from './drawing.ts'
import {
  areaFills,
  areaStrokes,
  groupFill,
  groupStroke,
  ink,
  noteFills,
  noteStroke,
  paleInk,
} from './drawing-colours.ts'
import { shortenWords, widthOfWords, wrapWords } from './wrap-words.ts'

/** What of a board is drawn: all of it, some notes with the arrows between them, or a group with what is in it. */
export type BoardPart =
  | { readonly type: 'all' }
  | { readonly type: 'notes'; readonly noteIds: ReadonlySet<NoteId> }
  | { readonly type: 'group'; readonly groupId: GroupId }

interface Drawn {
  readonly frame: Frame
  readonly shapes: readonly Shape[]
}

const drawArea = (locale: Locale, area: Area): Drawn => {
  const frame = frameOfArea(area)
  const words = { width: frame.width - 40, size: 19, isBold: true }
  const { picture: mediaId, opacity, title } = area
  const named = title.trim() || (mediaId ? '' : areaMessages[locale].untitled)
  const lines = wrapWords(named, words)
  const plate = {
    ...{ x: frame.x + 8, y: frame.y + 8, height: lines.length * 24 + 12 },
    width: Math.max(...lines.map((line) => widthOfWords(line, words))) + 24,
  }
  return {
    frame,
    shapes: [
      { type: 'box', frame, radius: 14, fill: areaFills[area.tint], stroke: areaStrokes[area.tint] },
      ...(mediaId
        ? [
            { type: 'photo', frame, mediaId, isWhole: true, opacity } as const,
            ...(named ? [{ type: 'box', frame: plate, radius: 10, fill: groupFill } as const] : []),
          ]
        : []),
      { type: 'words', at: [frame.x + 20, frame.y + 32], lines, size: 19, lineHeight: 24, weight: 800, colour: ink },
    ],
  }
}

interface Placed {
  readonly group: Group
  readonly members: readonly Note[]
  readonly frame: Frame
}

/** A collapsed group is as small as on the canvas; the one that is drawn alone stands open. */
const placeGroup = (group: Group, members: readonly Note[], part: BoardPart): Placed => {
  const open = frameOfGroup(group, members)
  return { group, members, frame: isPutAway(group, part) ? collapsedFrame(open) : open }
}
const isPutAway = ({ isCollapsed }: Group, part: BoardPart): boolean => isCollapsed && part.type === 'all'

const drawGroup = (locale: Locale, { group, members, frame }: Placed): Drawn => {
  const texts = groupMessages[locale]
  const words = { width: Math.max(frame.width - 36, 260) - 26, size: 15, isBold: true }
  const title = shortenWords(group.title.trim() || texts.untitled, words)
  const count = texts.notes(members.length)
  const plate = { x: frame.x + 18, y: frame.y - 15, width: widthOfWords(title, words) + 26, height: 30 }
  const countAt = frame.x + frame.width - 20 - widthOfWords(count, { size: 12 })
  return {
    frame: frameAround([frame, plate]) ?? frame,
    shapes: [
      { type: 'box', frame, radius: 20, fill: groupFill, stroke: groupStroke },
      { type: 'box', frame: plate, radius: 15, fill: ink },
      { type: 'words', at: [plate.x + 13, plate.y + 20], lines: [title], ...titleStyle },
      { type: 'words', at: [countAt, frame.y + frame.height - 4], lines: [count], ...footerStyle },
    ],
  }
}
const titleStyle = { size: 15, lineHeight: 22, weight: 700, colour: '#ffffff' } as const
const footerStyle = { size: 12, lineHeight: 16, weight: 500, colour: paleInk } as const

const footerOf = (locale: Locale, { kind, author }: Note): string => {
  const { kinds, resident } = noteMessages[locale]
  const name = author.name.trim() || (author.role === 'resident' ? resident : boardMessages[locale].editor)
  return `${kinds[kind]} · ${name}`
}

const drawNote = (locale: Locale, note: Note, at: readonly [number, number]): Drawn => {
  const frame = frameAt(at, sizeOfNote(note))
  const { x, y, height } = frame
  const photo = note.picture && ({ x, y, width: noteWidth, height: notePictureHeight } satisfies Frame)
  const lines = wrapWords(note.text, { width: noteTextWidth, size: noteFontSize })
  const footer = shortenWords(footerOf(locale, note), { width: noteWidth - 16, size: 12 })
  const top = y + (photo ? notePictureHeight : 0)
  return {
    frame,
    shapes: [
      { type: 'box', frame, radius: 5, fill: noteFills[note.colour], stroke: noteStroke },
      ...(note.picture && photo
        ? [{ type: 'photo', frame: photo, mediaId: note.picture, isWhole: false, opacity: 1 } as const]
        : []),
      {
        ...{ type: 'words', at: [x + 12, top + 28], lines, size: noteFontSize, lineHeight: noteLineHeight },
        ...{ weight: 500, colour: ink },
      },
      { type: 'words', at: [x + 12, y + height - 13], lines: [footer], ...footerStyle },
    ],
  }
}

const drawLink = (link: Link, frames: ReadonlyMap<string, Frame>, isTwoWay: boolean): Drawn | undefined => {
  const [from, to] = [frames.get(link.from), frames.get(link.to)]
  if (!from || !to) return undefined
  const curve = linkCurve(from, to, { isTwoWay })
  const corners = [curve.start, ...curve.bends, curve.end].map((point) => frameAt(point, [0, 0]))
  const [x, y] = curve.middle
  const style = { size: 14, lineHeight: 18, weight: 600, colour: ink, isCentred: true } as const
  return {
    frame: frameAround(corners) ?? from,
    shapes: [
      { type: 'line', path: pathOfCurve(curve) },
      ...(link.label ? [{ type: 'words', at: [x, y + 5], lines: [link.label], ...style } as const] : []),
    ],
  }
}

/** True for a note that belongs to what is drawn. */
export const isNoteOfPart = (part: BoardPart, { id, groupId }: Note): boolean =>
  part.type === 'all' || (part.type === 'notes' ? part.noteIds.has(id) : groupId === part.groupId)

const margin = 32
const heading = { size: 26, lineHeight: 32, weight: 800, colour: ink } as const

/** The title of the board above everything else. */
const withTitle = ({ frame, shapes }: Drawing, title: string): Drawing => {
  if (!title) return { frame, shapes }
  const lines = wrapWords(title, { width: frame.width - 2 * margin, size: heading.size, isBold: true })
  const room = lines.length * heading.lineHeight + 8
  const at = [frame.x + margin, frame.y - room + margin + 24] as const
  return {
    frame: { ...frame, y: frame.y - room, height: frame.height + room },
    shapes: [{ type: 'words', at, lines, ...heading }, ...shapes],
  }
}

interface DrawBoard {
  readonly locale: Locale
  readonly part?: BoardPart
  /** Stands above what is drawn; nothing without one. */
  readonly title?: string
}

/**
 * Draws a board of notes as it stands on the canvas, or a part of it; undefined where there is nothing to draw. Notes in the inbox stand
 * nowhere yet; hidden and unrevealed ones are in no document.
 */
export const drawBoard = (
  doc: Y.Doc,
  { locale, part = { type: 'all' }, title = '' }: DrawBoard,
): Drawing | undefined => {
  const placed = listNotes(doc).filter((note) => note.at && isNoteOfPart(part, note))
  const groups = listGroups(doc)
    .filter(({ id }) => part.type === 'all' || (part.type === 'group' && part.groupId === id))
    .map((group) =>
      placeGroup(
        group,
        placed.filter(({ groupId }) => groupId === group.id),
        part,
      ),
    )
  const awayIn = new Map(
    groups.flatMap(({ group, members }) =>
      isPutAway(group, part) ? members.map(({ id }) => [id as LinkEnd, group.id] as const) : [],
    ),
  )
  const notes = placed.flatMap((note) => (note.at && !awayIn.has(note.id) ? [{ note, at: note.at }] : []))
  const frames = new Map<string, Frame>([
    ...notes.map(({ note, at }) => [note.id, frameAt(at, sizeOfNote(note))] as const),
    ...groups.map(({ group, frame }) => [group.id, frame] as const),
  ])
  // What leads to a note that is put away leads to its group.
  const led = listLinks(doc).map((link) => ({
    ...link,
    from: awayIn.get(link.from) ?? link.from,
    to: awayIn.get(link.to) ?? link.to,
  }))
  const links = visibleLinks(led, (end) => frames.has(end))
  const pairs = new Set(links.map(({ from, to }) => `${from} ${to}`))
  const drawn = [
    ...(part.type === 'all' ? listAreas(doc).map((area) => drawArea(locale, area)) : []),
    ...groups.map((group) => drawGroup(locale, group)),
    ...links.flatMap((link) => drawLink(link, frames, pairs.has(`${link.to} ${link.from}`)) ?? []),
    ...notes.map(({ note, at }) => drawNote(locale, note, at)),
  ]
  const around = frameAround(drawn.map(({ frame }) => frame))
  return (
    around &&
    withTitle({ frame: growFrame(around, margin), shapes: drawn.flatMap(({ shapes }) => shapes) }, title.trim())
  )
}
