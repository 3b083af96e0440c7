import type * as Y from 'yjs'
import { addAreas, type NewArea } from '../area/area-commands.ts'
import type { AreaId } from '../base/id.ts'
import { type Frame, frameAt } from '../board/frame.ts'
import { findFreePlace } from '../board/free-place.ts'
import type { Locale } from '../i18n/locale.ts'
import { templateMessages } from '../i18n/messages/template.ts'
import { areasByTemplate, frameOfTemplate, type TemplateId } from './template.ts'

export interface ApplyTemplate {
  readonly templateId: TemplateId
  readonly locale: Locale
  /** Where the person looks, in canvas pixels: it is laid as near to there as there is room. */
  readonly near: readonly [number, number]
  /** Everything that stands on the board. */
  readonly obstacles: readonly Frame[]
  readonly newId: () => AreaId
}

/**
 * Lays the areas of a template on the board in one step, beside what stands there and never on it; answers the frame around them. Its
 * words are written in the language of whoever applies it, and are then the board's own.
 *
 * Concurrency: two people who apply a template at once lay two, one over the other where both looked at the same place; either takes
 * back their own with one undo.
 */
export const applyTemplate = (doc: Y.Doc, { templateId, locale, near, obstacles, newId }: ApplyTemplate): Frame => {
  const { width, height } = frameOfTemplate(templateId)
  const size = [width, height] as const
  const [left, top] = findFreePlace(size, { near, obstacles }).map(Math.round) as [number, number]
  const titles = templateMessages[locale].areas[templateId]
  const areas = areasByTemplate[templateId].map(
    ({ at: [x, y], size: areaSize, tint, isForMap }, index): NewArea => ({
      id: newId(),
      title: titles[index] ?? '',
      at: [left + x, top + y],
      size: areaSize,
      tint,
      ...(isForMap ? { isForMap } : {}),
    }),
  )
  addAreas(doc, areas)
  return frameAt([left, top], size)
}
