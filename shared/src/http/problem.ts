import type { PersonError } from '../attendance/person.ts'
import type { PictureProblem } from '../media/picture.ts'
import type { NoteTextError } from '../note/note-commands.ts'
import type { VoteProblem } from '../vote/vote-problem.ts'

/** Why the server refused. One union for all edges; each edge maps every case, and every case has a text in messages/problem.ts. */
export type Problem =
  | { readonly type: 'NotAllowed' }
  | { readonly type: 'NotSignedIn' }
  | { readonly type: 'NotFound' }
  | { readonly type: 'WrongLink' }
  | { readonly type: 'WrongCode' }
  | { readonly type: 'BadRequest'; readonly detail?: string }
  | { readonly type: 'TooManyRequests' }
  | { readonly type: 'WritingClosed' }
  | { readonly type: 'StepOver' }
  | { readonly type: 'KindNotAllowed' }
  | { readonly type: 'PhonesFrozen' }
  | { readonly type: 'MeetingOver' }
  | { readonly type: 'QueueClosed' }
  | { readonly type: 'StepGone' }
  | { readonly type: 'StepChanged' }
  | { readonly type: 'StepRunning' }
  | { readonly type: 'TooManySteps' }
  | { readonly type: 'BoardFull' }
  | PictureProblem
  | VoteProblem
  | { readonly type: 'DecisionGone' }
  | { readonly type: 'TooManyDecisions' }
  | { readonly type: 'NoteGone' }
  | { readonly type: 'NoteChangedByOther'; readonly text: string }
  | { readonly type: 'NotSaving' }
  | { readonly type: 'ServerError' }
  /** Made by clients only: no answer came. */
  | { readonly type: 'Offline' }
  | { readonly type: 'SigningClosed' }
  | { readonly type: 'PersonGone' }
  | { readonly type: 'AskedEnough' }
  | { readonly type: 'ListFull'; readonly max: number }
  | NoteTextError
  | PersonError
export type ProblemType = Problem['type']

/** The body of a problem+json answer. */
export interface ProblemBody {
  readonly title: string
  readonly status: number
  readonly problem: Problem
}
