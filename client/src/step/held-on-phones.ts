import { askedStepOf, isBallotOpen, type MeetingState } from '@rembuk/shared/meeting/meeting-state'

/** What phones hold of the step that the room is in, and would be left behind when the host goes on. */
export interface HeldOnPhones {
  readonly type: 'notes' | 'ballots'
  readonly count: number
}

export const heldOnPhones = (state: Pick<MeetingState, 'steps' | 'run' | 'writing' | 'vote'>): HeldOnPhones => {
  if (isBallotOpen(state)) return { type: 'ballots', count: state.vote?.onPhonesCount ?? 0 }
  return { type: 'notes', count: askedStepOf(state)?.kind === 'write' ? state.writing.onPhonesCount : 0 }
}
