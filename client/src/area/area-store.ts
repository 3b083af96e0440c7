import { frameOfArea, listAreas } from '@rembuk/shared/area/area-queries'
import type { Area } from '@rembuk/shared/area/area-schema'
import type { AreaId } from '@rembuk/shared/base/id'
import { areasOf } from '@rembuk/shared/board/board-document'
import type { Frame } from '@rembuk/shared/board/frame'
import type * as Y from 'yjs'
import { createListeners } from '../board/keyed-listeners.ts'

/** The areas of a board as the canvas reads them. They are few: a change of one reads them all. */
export interface AreaStore {
  /** In their order; the same array until one changes. */
  readonly list: () => readonly Area[]
  readonly area: (id: AreaId) => Area | undefined
  readonly frame: (id: AreaId) => Frame | undefined
  readonly subscribe: (listener: () => void) => () => void
  readonly follow: () => () => void
}

export const createAreaStore = (doc: Y.Doc): AreaStore => {
  const listeners = createListeners()
  let areas: readonly Area[] = []
  const area = (id: AreaId): Area | undefined => areas.find((one) => one.id === id)
  const read = (): void => {
    areas = listAreas(doc)
    listeners.notify()
  }
  return {
    list: () => areas,
    area,
    frame: (id) => {
      const found = area(id)
      return found && frameOfArea(found)
    },
    subscribe: listeners.subscribe,
    follow: () => {
      areas = listAreas(doc)
      areasOf(doc).observeDeep(read)
      return () => areasOf(doc).unobserveDeep(read)
    },
  }
}
