import type { BoardId, StepId } from '@rembuk/shared/base/id'
import { stages } from '@rembuk/shared/board/stage'
import { locales } from '@rembuk/shared/i18n/locale'
import { expectedEndMs, listAgendaRows, plannedMinutesOf } from '@rembuk/shared/meeting/agenda-times'
import { clockText } from '@rembuk/shared/meeting/clock-text'
import { emptyPlan, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { readyAgendaMinutes, readyAgendaNames, readyAgendaSteps } from '@rembuk/shared/meeting/ready-agendas'
import { stepSchema } from '@rembuk/shared/meeting/step-schema'
import { kindsByStage } from '@rembuk/shared/note/note-schema'
import { expect, test } from 'vitest'

const minuteMs = 60_000
const boards = stages.map((stage) => ({ boardId: `board-${stage}` as BoardId, stage }))
const mapping = { boardId: 'board-mapping' as BoardId, stage: 'mapping' } as const
const rembug = readyAgendaSteps('rembug-warga', { boards, here: mapping, locale: 'id' })

test.each([
  [10 * minuteMs, '10:00'],
  [10 * minuteMs - 1, '10:00'],
  [9 * minuteMs + 59_000, '09:59'],
  [500, '00:01'],
  [0, '00:00'],
  [-999, '00:00'],
  [-1000, '+0:01'],
  [-35_900, '+0:35'],
  [-12 * minuteMs, '+12:00'],
  [75 * minuteMs + 5000, '1:15:05'],
  [-61 * minuteMs, '+1:01:00'],
])('[G15] with %i ms left the clock reads %s', (leftMs, text) => {
  expect(clockText(leftMs)).toBe(text)
})

test('[G16] a host sees when each step is planned, what is over, what runs and what is to come', () => {
  const [, second] = rembug
  const plan: MeetingPlan = { steps: rembug, run: { ...emptyPlan.run, stepId: second?.stepId ?? null } }
  const rows = listAgendaRows(plan)
  expect(rows.map(({ startMs, endMs }) => [startMs / minuteMs, endMs / minuteMs])).toEqual([
    [0, 5],
    [5, 15],
    [15, 45],
    [45, 90],
    [90, 120],
    [120, 130],
    [130, 135],
  ])
  expect(rows.slice(0, 3).map(({ place }) => place)).toEqual(['over', 'running', 'to-come'])
  expect(listAgendaRows({ ...plan, run: emptyPlan.run }).every(({ place }) => place === 'to-come')).toBe(true)
  const ended = listAgendaRows({ ...plan, run: { ...plan.run, endedAtMs: 1 } })
  expect(ended.slice(0, 3).map(({ place }) => place)).toEqual(['over', 'over', 'to-come'])
})

test('[G17] the expected end moves with the clock of the step that runs, and with every minute it is over', () => {
  const at = (timer: MeetingPlan['run']['timer']): MeetingPlan => ({
    steps: rembug,
    run: { ...emptyPlan.run, stepId: 'rembug-warga-6' as StepId, timer },
  })
  const nowMs = 5_000_000
  const running = at({ type: 'running', endsAtMs: nowMs + 4 * minuteMs })
  expect(expectedEndMs(running, nowMs)).toBe(nowMs + 9 * minuteMs)
  expect(expectedEndMs(running, nowMs + 6 * minuteMs)).toBe(nowMs + 11 * minuteMs)
  expect(expectedEndMs(at({ type: 'paused', leftMs: 3 * minuteMs }), nowMs)).toBe(nowMs + 8 * minuteMs)
  expect(expectedEndMs(at(null), nowMs)).toBe(nowMs + 5 * minuteMs)
  expect(expectedEndMs({ ...emptyPlan, steps: rembug }, nowMs)).toBeUndefined()
  expect(expectedEndMs({ ...running, run: { ...running.run, endedAtMs: nowMs } }, nowMs)).toBeUndefined()
})

test('[G18] every ready-made agenda can be led as it is, in both languages and from whatever board the host looks at', () => {
  for (const name of readyAgendaNames)
    for (const locale of locales)
      for (const here of boards)
        for (const known of [boards, [here]]) {
          const steps = readyAgendaSteps(name, { boards: known, here, locale })
          for (const step of steps) {
            expect(stepSchema.safeParse(step).success).toBe(true)
            expect(step.prompt).not.toBe('')
            const board = known.find(({ boardId }) => boardId === step.boardId)
            if (!board) throw new Error('a step is on a board of the programme')
            if (step.kind === 'write') for (const kind of step.kinds) expect(kindsByStage[board.stage]).toContain(kind)
            if (step.kind === 'consent') expect(step.proposal).not.toBe('')
          }
          expect(plannedMinutesOf(steps)).toBe(readyAgendaMinutes(name))
        }
  expect(readyAgendaNames.map(readyAgendaMinutes)).toEqual([135, 90, 45])
})

test('[G19] Rembug Warga has its seven parts, what there is on the map and the proposals on the plan', () => {
  expect(rembug.map(({ plannedMinutes }) => plannedMinutes)).toEqual([5, 10, 30, 45, 30, 10, 5])
  expect(rembug.slice(2, 5).map(({ kind, boardId }) => [kind, boardId])).toEqual([
    ['write', 'board-mapping'],
    ['write', 'board-planning'],
    ['vote', 'board-planning'],
  ])
  const alone = readyAgendaSteps('rembug-warga', { boards: [mapping], here: mapping, locale: 'id' })
  expect(new Set(alone.map(({ boardId }) => boardId))).toEqual(new Set([mapping.boardId]))
})
