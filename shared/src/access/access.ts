import { assertNever } from '../base/assert.ts'

/** From the most to the least. A participant is a resident on a phone; they never hold a document. */
export const roles = ['host', 'editor', 'participant', 'viewer'] as const
export type Role = (typeof roles)[number]

/** The roles that open a programme's documents. */
export const documentRoles = ['host', 'editor', 'viewer'] as const satisfies readonly Role[]
export type DocumentRole = (typeof documentRoles)[number]

/** Everything that anybody may ask for, on any channel. */
export type Action =
  | 'document.read'
  | 'document.edit'
  | 'outline.read'
  | 'board.look'
  | 'hand.raise'
  | 'ready.tell'
  | 'reaction.tell'
  | 'queue.lead'
  | 'board.add'
  | 'meeting.add'
  | 'attendance.read'
  | 'attendance.edit'
  | 'attendance.remove'
  | 'attendance.settle'
  | 'attendance.sign'
  | 'meeting.watch'
  | 'meeting.lead'
  | 'note.approve'
  | 'note.hide'
  | 'note.write'
  | 'own-note.change'
  | 'ballot.cast'
  | 'ballot.count'
  | 'paper-code.make'
  | 'result.read'
  | 'decision.propose'
  | 'decision.confirm'
  | 'snapshot.read'
  | 'snapshot.take'
  | 'snapshot.restore'
  | 'record.download'
  | 'person.erase'
  | 'link.make'
  | 'editor.appoint'
  | 'editor.ask'
  | 'appointment.read'
  | 'appointment.accept'
  | 'link.withdraw'
  | 'room.lock'

/** What a decision may depend on beside the role. */
export interface AccessState {
  /** Whether the board is that of a step of the meeting whose code is shown. */
  readonly isOfMeeting?: boolean
  /** Whether residents may write now. */
  readonly isWritingOpen?: boolean
  /** Whether a vote is open. */
  readonly isVoteOpen?: boolean
  /** Whether residents may ask to speak now. */
  readonly isQueueOpen?: boolean
  /** Whether the host asks now whether phones are ready, and they answer that question. */
  readonly isReadyAsked?: boolean
  /** Whether the step is one to react to, and phones may. */
  readonly isReacting?: boolean
  /** Whether the host has locked the document: then only hosts edit it. */
  readonly isLocked?: boolean
  /** Whether the attendance list is open to phones. */
  readonly isSigningOpen?: boolean
  /** Whether a line of the attendance list was written down by an editor, not signed by the person. */
  readonly isFromPaper?: boolean
  /** Whether a host has made the person whose line this phone has signed an editor. */
  readonly isAppointed?: boolean
  /** Whether this phone holds the key of a line of the attendance list, in a meeting that goes on. */
  readonly hasSigned?: boolean
  /** Whether the room has confirmed the decision. */
  readonly isDecided?: boolean
}

const isEditor = (role: Role): boolean => role === 'host' || role === 'editor'

/** The one answer to "may this person do that": used by every route and every message; what is not named here is refused. */
export const can = (role: Role | undefined, action: Action, state: AccessState = {}): boolean => {
  if (!role) return false
  switch (action) {
    case 'document.read':
    case 'meeting.watch':
      return role !== 'participant'
    case 'outline.read':
      return true
    case 'board.look':
      return role !== 'participant' || state.isOfMeeting === true
    case 'document.edit':
      return role === 'host' || (role === 'editor' && !state.isLocked)
    case 'queue.lead':
    case 'board.add':
    case 'meeting.add':
    case 'ballot.count':
    case 'result.read':
    case 'attendance.read':
    case 'attendance.edit':
    case 'snapshot.read':
    case 'snapshot.take':
    case 'record.download':
      return isEditor(role)
    case 'attendance.remove':
      return role === 'host' || (role === 'editor' && state.isFromPaper === true)
    case 'decision.propose':
      return role === 'host' || (role === 'editor' && !state.isDecided)
    case 'attendance.sign':
      return role === 'participant' && state.isSigningOpen === true
    case 'paper-code.make':
    case 'attendance.settle':
    case 'decision.confirm':
    case 'meeting.lead':
    case 'note.approve':
    case 'note.hide':
    case 'snapshot.restore':
    case 'person.erase':
    case 'link.make':
    case 'editor.appoint':
    case 'appointment.read':
    case 'link.withdraw':
    case 'room.lock':
      return role === 'host'
    case 'editor.ask':
      return role === 'participant' && state.hasSigned === true
    case 'appointment.accept':
      return role === 'participant' && state.isAppointed === true
    case 'hand.raise':
      return role === 'participant' && state.isQueueOpen === true
    case 'ready.tell':
      return role === 'participant' && state.isReadyAsked === true
    case 'reaction.tell':
      return role === 'participant' && state.isReacting === true
    case 'note.write':
      return role === 'participant' && state.isWritingOpen === true
    case 'ballot.cast':
      return role === 'participant' && state.isVoteOpen === true
    case 'own-note.change':
      return role === 'participant'
    default:
      return assertNever(action)
  }
}

/** The role to act in: the one the address names if it is held or implied, else the most that is held. A host may act as any. */
export const chooseRole = (
  held: readonly DocumentRole[],
  wanted: DocumentRole | undefined,
): DocumentRole | undefined => {
  const most = documentRoles.find((role) => held.includes(role))
  if (!most || !wanted) return most
  return documentRoles.indexOf(wanted) >= documentRoles.indexOf(most) ? wanted : most
}
