import type { RoomKind } from '../room/room-name.ts'

/** The root maps of each kind of document; a root that is not named here is neither compared nor restored. */
export const rootNamesByKind = {
  programme: ['meta', 'boards', 'meetings'],
  board: [
    'meta',
    'notes',
    'groups',
    'links',
    'areas',
    'priorities',
    'activities',
    'budget',
    'funding',
    'rundown',
    'announcement',
  ],
  meeting: ['details', 'agenda', 'signatories'],
} as const satisfies Record<RoomKind, readonly string[]>

/** Every root name once: a document shows by what it holds of which kind it is. */
export const rootNames: readonly string[] = [...new Set(Object.values(rootNamesByKind).flat())]
