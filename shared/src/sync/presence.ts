import { type DocumentRole, documentRoles } from '../access/access.ts'
import { readOneOf, readPoint, readString } from '../base/read.ts'

/** What people at a board show each other, in awareness. Name and role are stamped by the server. */
export interface Presence {
  readonly name: string
  readonly role: DocumentRole
  /** The same in every tab of one browser, so that one person with two tabs is one; empty where it is not said. */
  readonly browser: string
  /** Pointer in canvas pixels, while it is over the board. */
  readonly pointer: readonly [number, number] | undefined
  /** Ids of selected notes, at most 50. */
  readonly selection: readonly string[]
  /** Places of notes being dragged, in canvas pixels; written to the document on drop. */
  readonly drag: Readonly<Record<string, readonly [number, number]>>
}

/** The longest presence that is shown to others, as JSON. */
export const maxPresenceLength = 4096
/** So many selected and dragged items are shown to others. */
export const maxPresenceItems = 50

const readDrag = (value: unknown): Presence['drag'] =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .slice(0, maxPresenceItems)
          .flatMap(([id, at]) => {
            const point = readPoint(at)
            return point ? [[id, point] as const] : []
          }),
      )
    : {}

/** Reads another's presence; anything missing or wrong is left out. */
export const readPresence = (value: unknown): Presence => {
  const state = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return {
    name: readString(state['name']).slice(0, 80),
    role: readOneOf(state['role'], documentRoles, 'viewer'),
    browser: readString(state['browser']).slice(0, 40),
    pointer: readPoint(state['pointer']),
    selection: Array.isArray(state['selection'])
      ? state['selection'].filter((id): id is string => typeof id === 'string').slice(0, maxPresenceItems)
      : [],
    drag: readDrag(state['drag']),
  }
}
