import type { AreaId, MediaId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'
import { noteColours } from '../note/note-schema.ts'

/** The tints of areas are those of notes, drawn pale. */
export const areaTints = noteColours
export type AreaTint = (typeof areaTints)[number]

/** A labelled background that gives notes a place, such as a quadrant of a template. It owns no note: what stands on it stays when it goes. */
export interface Area {
  readonly id: AreaId
  readonly title: string
  /** Top left corner in canvas pixels. */
  readonly at: readonly [number, number]
  /** Width and height in canvas pixels. */
  readonly size: readonly [number, number]
  readonly tint: AreaTint
  /** The map or photo that it shows, whole. */
  readonly picture: MediaId | undefined
  /** How strongly its picture is drawn, from `palest` to 1. */
  readonly opacity: number
  /** Lies still under what is moved about on it, until somebody unlocks it. */
  readonly isLocked: boolean
  /** Asks for a map as long as it shows none. */
  readonly isForMap: boolean
  readonly order: OrderKey
}

/** Paler than this nobody would find it again. */
export const palest = 0.2

export const smallestArea: readonly [number, number] = [120, 80]
