import { createProgramme } from '@rembuk/server/programme/create-programme'
import { readBoardMeta } from '@rembuk/shared/board/board-document'
import { readyAgendaMessages } from '@rembuk/shared/i18n/messages/ready-agendas'
import { plannedMinutesOf } from '@rembuk/shared/meeting/agenda-times'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const planOf = (isExample: boolean) => {
  const { writes } = createProgramme({ title: 'Air', place: '', locale: 'id', isExample }, 0)
  const [saved] = writes.flatMap((write) => (write.type === 'save-plan' ? [write.plan] : []))
  if (!saved) throw new Error('a programme has a meeting')
  const stageByBoard = new Map(
    writes.flatMap((write) => {
      if (write.type !== 'append-log' || !write.room.startsWith('board/')) return []
      const doc = new Y.Doc()
      for (const { update } of write.entries) Y.applyUpdate(doc, update)
      return [[write.room.slice('board/'.length), readBoardMeta(doc).stage] as const]
    }),
  )
  return { plan: saved, stageByBoard }
}

test('[B12] who tries the example finds its meeting planned to the end, not begun, each step on a board that fits it', () => {
  const { plan, stageByBoard } = planOf(true)
  expect(plan.steps.map(({ prompt }) => prompt)).toEqual(readyAgendaMessages.id['rembug-warga'].prompts)
  expect(plannedMinutesOf(plan.steps)).toBe(135)
  expect(plan.run).toMatchObject({ stepId: null, startedAtMs: null, isOpen: false })
  const stages = plan.steps.map(({ boardId }) => stageByBoard.get(boardId))
  expect(stages).toEqual(['mapping', 'mapping', 'mapping', 'planning', 'planning', 'planning', 'planning'])
  expect(hasAgenda(planOf(false).plan)).toBe(false)
})
