import { z } from 'zod'
import type { DocumentRole } from '../access/access.ts'
import type { BoardId, MediaId, MeetingId, NoteId, ProgrammeId, SnapshotId } from '../base/id.ts'
import type { TimeMs } from '../base/time.ts'
import { stages } from '../board/stage.ts'
import { locales } from '../i18n/locale.ts'
import type { NoteKind } from '../note/note-schema.ts'

/** What is sent to and answered by the HTTP routes; the routes are listed in docs/protocol.md. */

/** What the person at the page is called; empty until they have said. */
const personName = z.string().trim().max(80).default('')
const title = z.string().trim().min(1).max(120)

/** POST /api/programmes -> CreatedProgramme */
export const newProgrammeSchema = z.object({
  title,
  place: z.string().trim().max(120),
  locale: z.enum(locales),
  /** Fill it with "Air Bersih RW 05". */
  isExample: z.boolean(),
})

/** Secrets are handed out once, here and by POST /links; the server keeps only their hashes. */
export interface CreatedProgramme {
  readonly programmeId: ProgrammeId
  readonly hostSecret: string
  readonly editorSecret: string
}

/** GET /api/programmes -> what this browser holds a role in, newest first */
export interface ProgrammeSummary {
  readonly programmeId: ProgrammeId
  readonly title: string
  readonly place: string
  readonly role: DocumentRole
  readonly createdAtMs: TimeMs
}

/** POST /api/access: the secret of a link for a session cookie. Joining never demotes. */
export const accessSchema = z.object({ programmeId: z.string().max(40), secret: z.string().max(80) })
export interface Access {
  readonly role: DocumentRole
}

/** POST /api/programmes/:programmeId/links -> NewLink */
export const newLinkSchema = z.object({ role: z.enum(['host', 'editor', 'viewer']) })
export interface NewLink {
  readonly secret: string
}

/** DELETE /api/programmes/:programmeId/links/:role -> 204: whoever came by such a link has lost that role when it is answered. */
export const withdrawableRoles = ['editor', 'viewer'] as const satisfies readonly DocumentRole[]

/** GET /api/programmes/:programmeId?as=viewer */
export interface ProgrammeAccess {
  readonly programmeId: ProgrammeId
  readonly role: DocumentRole
  readonly meetings: readonly { readonly meetingId: MeetingId; readonly code: string }[]
}

/** POST /api/programmes/:programmeId/boards -> NewBoard */
export const newBoardSchema = z.object({ stage: z.enum(stages), title })
export interface NewBoard {
  readonly boardId: BoardId
}

/** POST /api/programmes/:programmeId/meetings -> NewMeeting */
export const newMeetingSchema = z.object({ title, heldOn: z.string().max(10) })
export interface NewMeeting {
  readonly meetingId: MeetingId
  readonly code: string
}

/** GET /api/rooms/:kind/:id -> RoomInfo: what a client must know before it opens the room. */
export interface RoomInfo {
  readonly generation: string
  /** The role this browser will have in it. */
  readonly role: DocumentRole
  /** True while only hosts may edit it; changes are told on /sync. */
  readonly isLocked: boolean
}

/** PUT /api/rooms/:kind/:id/lock -> 204 */
export const lockRoomSchema = z.object({ isLocked: z.boolean() })

/** POST /api/rooms/board/:id/pictures, the bytes of a picture -> 201: shown to nobody before an area of the board names it */
export interface StoredBoardPicture {
  readonly mediaId: MediaId
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** POST /api/rooms/:kind/:id/snapshots -> SnapshotEntry */
export const newSnapshotSchema = z.object({ name: title, by: personName })

/** POST .../snapshots/:snapshotId/restore and .../history/:seq/restore -> Restored */
export const restoreSchema = z.object({ by: personName })
export interface Restored {
  /** The snapshot of what was there before: restoring it takes the restore back. */
  readonly before: SnapshotId
}

/**
 * Why a snapshot was taken: somebody asked for it, time has passed, the step of a meeting changed, or the board was about to be
 * restored. Automatic ones are thinned with age, the others stay.
 */
export type SnapshotKind = 'named' | 'automatic' | 'step' | 'restore'

/** GET /api/rooms/:kind/:id/snapshots -> newest first; GET .../snapshots/:snapshotId answers the state as an update (V2) */
export interface SnapshotEntry {
  readonly snapshotId: SnapshotId
  readonly kind: SnapshotKind
  /** What it was named, or the question of its step; empty for one taken automatically. */
  readonly name: string
  readonly takenAtMs: TimeMs
  /** The name of a person, or a role where no name is known; empty for one taken automatically. */
  readonly takenBy: string
}

/** A note that the host has taken off the board; it is in no document. */
export interface HiddenNote {
  readonly noteId: NoteId
  readonly text: string
  readonly kind: NoteKind
  readonly hiddenAtMs: TimeMs
}

/** GET /api/addresses -> where phones can reach this server, best first; never localhost unless there is nothing else. */
export interface ServerAddresses {
  readonly addresses: readonly string[]
}

/** GET /api/programmes/:programmeId/person?name= -> what is known of somebody by the name that boards and history show. */
export interface PersonTraces {
  readonly noteCount: number
  readonly hiddenCount: number
  /** Documents whose history names the person. */
  readonly roomCount: number
  /** Lines on the invitation and attendance lists of the programme's meetings. */
  readonly attendanceCount: number
  /** Decisions that name the person. */
  readonly decisionCount: number
  /** Hands raised in the speaking queue under the name. */
  readonly queueCount: number
}

/** POST /api/programmes/:programmeId/person/erase -> 204 */
export const erasePersonSchema = z.object({ name: z.string().trim().min(1).max(80) })
