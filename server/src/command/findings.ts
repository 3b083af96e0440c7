import type { TimeMs } from '@rembuk/shared/base/time'
import type { RoomKind, RoomName } from '@rembuk/shared/room/room-name'
import type { Damage } from '../store/sqlite/damage.ts'

/** A room as people know it; titles are empty where they cannot be read. */
export interface RoomTitle {
  readonly room: RoomName
  readonly kind: RoomKind
  readonly title: string
  readonly programmeTitle: string
}

/** What is wrong with the files of a folder as a whole. */
export type FileDamage = Extract<Damage, { readonly type: 'BadDatabase' | 'ChangedPages' | 'BadWal' | 'MissingWal' }>

interface InRoom {
  readonly room: RoomTitle
}

/** One thing that is wrong with a data folder. */
export type Finding =
  | FileDamage
  /** Rows of a log that the document needs; before them all is sound up to a moment, or undefined when they are the first. */
  | ({ readonly type: 'LostRows'; readonly count: number; readonly soundUntilMs: TimeMs | undefined } & InRoom)
  /** What a server has found and set aside before. */
  | ({
      readonly type: 'SetAside'
      readonly rowCount: number
      readonly checkpointCount: number
      readonly foundAtMs: TimeMs
    } & InRoom)
  /** Something in the document builds on a row that is lost, and is not shown until a device brings that back. */
  | ({ readonly type: 'WaitingRows' } & InRoom)
  /** Rows of a log that a checkpoint makes up for: the past has a gap, the document has none. */
  | ({ readonly type: 'PastRows'; readonly count: number } & InRoom)
  /** Checkpoints that an older one and the log make up for. */
  | ({ readonly type: 'BadCheckpoints'; readonly count: number } & InRoom)
  | ({ readonly type: 'BadSnapshot'; readonly name: string; readonly takenAtMs: TimeMs } & InRoom)
  /** Its programme lists it, and nothing of it is there. */
  | ({ readonly type: 'NoRoom' } & InRoom)
  /** Its bytes are those that were written, and make no document. */
  | ({ readonly type: 'NoDocument' } & InRoom)
  /** The disk has not even room for a second copy of the data. */
  | { readonly type: 'LittleSpace' }

/** What whoever looks after the folder has to do. */
export type Advice = 'nothing' | 'start' | 'restore' | 'make-space'

const hasLost = (finding: Finding): boolean => {
  switch (finding.type) {
    case 'LostRows':
    case 'WaitingRows':
    case 'NoRoom':
    case 'NoDocument':
    case 'MissingWal':
      return true
    case 'SetAside':
      return finding.rowCount > 0
    case 'BadDatabase':
      return finding.tornTables.length > 0
    case 'BadWal':
      return !finding.isMended
    default:
      return false
  }
}

/** What was set aside before, and gaps in the past, are as good as they get. */
const isToBeMended = ({ type }: Finding): boolean =>
  type !== 'SetAside' && type !== 'PastRows' && type !== 'BadSnapshot'

export const adviceFor = (findings: readonly Finding[]): Advice => {
  if (findings.some(hasLost)) return 'restore'
  if (findings.some(({ type }) => type === 'LittleSpace')) return 'make-space'
  return findings.some(isToBeMended) ? 'start' : 'nothing'
}
