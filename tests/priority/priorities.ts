import type { GroupId, MeetingId, NoteId, PriorityId, StepId } from '@rembuk/shared/base/id'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { addNote } from '@rembuk/shared/note/note-commands'
import { rankPriorities } from '@rembuk/shared/priority/priority-queries'
import type { Totals } from '@rembuk/shared/vote/ballot'
import { emptyTally } from '@rembuk/shared/vote/tally'
import type { ClosedVote } from '@rembuk/shared/vote/vote-summary'
import type * as Y from 'yjs'
import { choices, dotsStep, scoreStep } from '../vote/vote-samples.ts'

export const priorityId = (id: string) => id as PriorityId
export const meetingId = 'rapat00001' as MeetingId

/** The map of RW 05: a group of two notes, and two notes on their own. */
export const drawMap = (doc: Y.Doc): void => {
  addGroup(doc, { id: 'pipa' as GroupId, title: 'Pipa bocor', at: [0, 0], size: [400, 300], order: 'a0' })
  const texts = {
    'pipa-1': 'Bocor di depan mushola',
    'pipa-2': 'Air keluar jam 2 pagi',
    iuran: 'Iuran tidak jelas',
    jalan: 'Jalan rusak',
  }
  for (const [id, text] of Object.entries(texts))
    addNote(doc, {
      id: id as NoteId,
      kind: 'problem',
      text,
      author: { role: 'resident', name: '' },
      createdAtMs: 1,
      at: [0, 0],
      groupId: id.startsWith('pipa-') ? ('pipa' as GroupId) : undefined,
    })
}

const closed = (totals: Totals, ballotCount: number): ClosedVote['result'] => ({
  bySource: { phone: { totals, ballotCount }, hand: emptyTally, paper: emptyTally },
  countedBy: { hand: '', paper: '' },
  presentCount: null,
  closedAtMs: 1,
})

/** A vote by dots that has been counted. */
export const dotsVote = (totals: Totals): ClosedVote => ({
  stepId: 'dots-step' as StepId,
  step: dotsStep,
  round: 1,
  choices,
  result: closed(totals, 5),
})

/** A shortlist of two that four people have scored. */
export const scoreVote = (totals: Totals): ClosedVote => ({
  stepId: 'score-step' as StepId,
  step: scoreStep,
  round: 1,
  choices: choices.slice(0, 2),
  result: closed(totals, 4),
})

/** The list as people read it: "1 Pipa bocor"; a place that is shared has an equals sign. */
export const listed = (doc: Y.Doc): readonly string[] =>
  rankPriorities(doc)
    .map(({ rank, isTied, name }) => `${rank}${isTied ? '=' : ''} ${name}`)
    .toSorted()
