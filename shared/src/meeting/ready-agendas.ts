import type { BoardId, StepId } from '../base/id.ts'
import type { Stage } from '../board/stage.ts'
import type { Locale } from '../i18n/locale.ts'
import { readyAgendaMessages } from '../i18n/messages/ready-agendas.ts'
import { kindsByStage, type NoteKind } from '../note/note-schema.ts'
import type { Step, StepKind, StepOf } from './step.ts'

export const readyAgendaNames = ['rembug-warga', 'musyawarah-90', 'evaluasi-45'] as const
export type ReadyAgendaName = (typeof readyAgendaNames)[number]

/** A board that a step may be on. */
export interface AgendaBoard {
  readonly boardId: BoardId
  readonly stage: Stage
}

/** What a step asks beside its words and its board. */
type Settings<Kind extends StepKind = StepKind> = Kind extends StepKind
  ? Omit<StepOf<Kind>, 'stepId' | 'prompt' | 'boardId' | 'plannedMinutes'>
  : never

/** One step of a ready-made agenda: minutes, the stage whose board it belongs on, and what it asks. */
type Part = readonly [minutes: number, stage: Stage, settings: Settings]

const write = (kinds: readonly NoteKind[], changes: { readonly isSecret?: boolean } = {}): Settings => ({
  kind: 'write',
  kinds,
  showsNames: false,
  isSecret: false,
  needsApproval: false,
  ...changes,
})
const vote = (dots: number): Settings => ({ kind: 'vote', dots, dotsPerChoice: 1 })
const discuss = (secondsPerSpeaker: number): Settings => ({ kind: 'discuss', secondsPerSpeaker })
const consent: Settings = { kind: 'consent', proposal: '', neededPercent: 67 }

/** The prompts stand in the messages, in the same order. The seven parts of Rembug Warga are those of Perwal Semarang 88/2018. */
const parts: Record<ReadyAgendaName, readonly Part[]> = {
  'rembug-warga': [
    [5, 'mapping', { kind: 'check-in' }],
    [10, 'mapping', discuss(0)],
    [30, 'mapping', write(['asset', 'capacity'])],
    [45, 'planning', write(['proposal'])],
    [30, 'planning', vote(3)],
    [10, 'planning', { kind: 'readback' }],
    [5, 'planning', consent],
  ],
  'musyawarah-90': [
    [10, 'mapping', { kind: 'check-in' }],
    [15, 'mapping', write(['problem'], { isSecret: true })],
    [15, 'mapping', { kind: 'group' }],
    [10, 'mapping', vote(3)],
    [20, 'mapping', discuss(120)],
    [10, 'mapping', consent],
    [10, 'mapping', { kind: 'readback' }],
  ],
  'evaluasi-45': [
    [5, 'evaluation', { kind: 'check-in' }],
    [12, 'evaluation', write(['success', 'problem'], { isSecret: true })],
    [8, 'evaluation', { kind: 'group' }],
    [10, 'evaluation', discuss(90)],
    [5, 'evaluation', vote(3)],
    [5, 'evaluation', { kind: 'readback' }],
  ],
}

/** A board of the stage if there is one, else the one the host looks at. */
const boardFor = (
  stage: Stage,
  { boards, here }: { boards: readonly AgendaBoard[]; here: AgendaBoard },
): AgendaBoard => (here.stage === stage ? here : (boards.find((board) => board.stage === stage) ?? here))

/** On a board of another stage residents write what that board holds. */
const kindsOn = (stage: Stage, kinds: readonly NoteKind[]): readonly NoteKind[] => {
  const held: readonly NoteKind[] = kindsByStage[stage]
  const fitting = kinds.filter((kind) => held.includes(kind))
  return fitting.length > 0 ? fitting : held
}

interface ReadyAgenda {
  readonly boards: readonly AgendaBoard[]
  /** The board that the host looks at. */
  readonly here: AgendaBoard
  readonly locale: Locale
}

/**
 * The steps of a ready-made agenda, each on a board that fits it.
 *
 * Concurrency: the steps carry ids of the agenda's own name, so that two hosts who choose it at once get it once.
 */
export const readyAgendaSteps = (name: ReadyAgendaName, { boards, here, locale }: ReadyAgenda): readonly Step[] => {
  const { prompts, proposal } = readyAgendaMessages[locale][name]
  return parts[name].map(([plannedMinutes, stage, settings], index): Step => {
    const board = boardFor(stage, { boards, here })
    const base = {
      stepId: `${name}-${index + 1}` as StepId,
      prompt: prompts[index] ?? '',
      boardId: board.boardId,
      plannedMinutes,
    }
    if (settings.kind === 'write') return { ...settings, ...base, kinds: kindsOn(board.stage, settings.kinds) }
    if (settings.kind === 'consent') return { ...settings, ...base, proposal }
    return { ...settings, ...base }
  })
}

/** Minutes of a ready-made agenda. */
export const readyAgendaMinutes = (name: ReadyAgendaName): number =>
  parts[name].reduce((sum, [minutes]) => sum + minutes, 0)
