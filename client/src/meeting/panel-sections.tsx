import type { BoardId } from '@rembuk/shared/base/id'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { AskingSection } from '../appointment/AskingSection.tsx'
import { AttendanceSection } from '../attendance/AttendanceSection.tsx'
import { DecisionsSection } from '../decision/DecisionsSection.tsx'
import { QueueSection } from '../queue/QueueSection.tsx'
import { ClosedVotes } from '../vote/ClosedVotes.tsx'
import { VoteSection } from '../vote/VoteSection.tsx'
import { AgendaSection } from './AgendaSection.tsx'
import { LeadSection } from './LeadSection.tsx'
import { WaitingSection } from './WaitingSection.tsx'

export interface PanelSectionProps {
  readonly state: MeetingState
  /** The board beside the panel. */
  readonly boardId: BoardId
}

/**
 * What the meeting panel shows, from top to bottom, one line for each noun; one that has nothing to show renders nothing. What the
 * step is about stands above the agenda.
 */
export const PanelSections = (props: PanelSectionProps) => {
  const kind = currentStepOf(props.state)?.kind
  const isDiscussion = kind === 'discuss'
  const isCheckIn = kind === 'check-in'
  const isReading = kind === 'readback'
  return (
    <>
      <AskingSection {...props} />
      <WaitingSection {...props} />
      <VoteSection {...props} />
      {isCheckIn && <AttendanceSection {...props} />}
      {isDiscussion && <QueueSection {...props} />}
      {isReading && <DecisionsSection {...props} />}
      <LeadSection {...props} />
      <AgendaSection {...props} />
      <ClosedVotes {...props} />
      {!isDiscussion && <QueueSection {...props} />}
      {!isReading && <DecisionsSection {...props} />}
      {!isCheckIn && <AttendanceSection {...props} />}
    </>
  )
}
