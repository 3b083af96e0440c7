import { listAreas } from '@rembuk/shared/area/area-queries'
import type { AreaId } from '@rembuk/shared/base/id'
import { overlaps } from '@rembuk/shared/board/frame'
import { locales } from '@rembuk/shared/i18n/locale'
import { templateMessages } from '@rembuk/shared/i18n/messages/template'
import { applyTemplate } from '@rembuk/shared/template/apply-template'
import { areasByTemplate, templateIds } from '@rembuk/shared/template/template'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { frameOfAll } from '../../client/src/board/board.ts'
import { framesOnBoard } from '../../client/src/template/frames-on-board.ts'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, writeNote } from '../support/two-boards.ts'

const idMaker = () => {
  let count = 0
  return () => {
    count += 1
    return `area-${count}` as AreaId
  }
}

test.each(templateIds)('[T15] every area of a template has words in both languages, and room for a note: %s', (id) => {
  for (const locale of locales) {
    const titles = templateMessages[locale].areas[id]
    expect(titles).toHaveLength(areasByTemplate[id].length)
    expect(titles.every((title) => title.trim() !== '' && title.length <= 120)).toBe(true)
  }
  for (const { size } of areasByTemplate[id]) expect(size[0]).toBeGreaterThanOrEqual(176)
})

test.each(templateIds)('[T15] the areas of a template do not cover each other: %s', (id) => {
  const frames = areasByTemplate[id].map(({ at: [x, y], size: [width, height] }) => ({ x, y, width, height }))
  for (const [index, frame] of frames.entries())
    for (const other of frames.slice(index + 1)) expect(overlaps(frame, other)).toBe(false)
})

test('[T16] templates laid on a full board cover neither notes nor groups nor each other; each is one step of undo', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 40; index += 1) writeNote(doc, String(index), { at: [(index % 8) * 200, index * 40] })
  drawGroup(doc, 'air', { at: [1800, 0] })
  const board = canvasOf(doc)
  const undo = undoOf(doc)
  undo.clear()
  const newId = idMaker()
  for (const templateId of templateIds) {
    const obstacles = framesOnBoard(board)
    undo.stopCapturing()
    const frame = applyTemplate(doc, { templateId, locale: 'id', near: [0, 0], obstacles, newId })
    for (const obstacle of obstacles) expect(overlaps(frame, obstacle)).toBe(false)
  }
  expect(listAreas(doc)).toHaveLength(Object.values(areasByTemplate).flat().length)

  for (const _ of templateIds) undo.undo()
  expect(listAreas(doc)).toEqual([])
})

test('[T16] on an empty board a template stands where the person looks', () => {
  const board = canvasOf(new Y.Doc())
  const frame = applyTemplate(board.room.doc, {
    templateId: 'needs-assets',
    locale: 'en',
    near: [0, 0],
    obstacles: [],
    newId: idMaker(),
  })

  expect(frame).toMatchObject({ x: 0, y: 0 })
  expect(frameOfAll(board)).toEqual(frame)
  expect(board.areas.list().map(({ title }) => title)).toContain('Assets we have')
})
