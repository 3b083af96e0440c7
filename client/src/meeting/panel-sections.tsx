import type { BoardId } from '@rembuk/shared/base/id'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useState } from 'react'
import { AskingSection } from '../appointment/AskingSection.tsx'
import { AttendanceSection } from '../attendance/AttendanceSection.tsx'
import { DecisionEditor, type EditedDecision } from '../decision/DecisionEditor.tsx'
import { DecisionsSection } from '../decision/DecisionsSection.tsx'
import { QueueSection } from '../queue/QueueSection.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'
import { ClosedVotes } from '../vote/ClosedVotes.tsx'
import { VoteSection } from '../vote/VoteSection.tsx'
import { AgendaSection } from './AgendaSection.tsx'
import { LeadSection } from './LeadSection.tsx'
import { WaitingSection } from './WaitingSection.tsx'

const attendanceDialog = later(async () => (await import('../attendance/AttendanceDialog.tsx')).AttendanceDialog)

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
  // The sections change places with the step: what is being filled in stays open over it.
  const [isListOpen, setIsListOpen] = useState(false)
  const [edited, setEdited] = useState<EditedDecision>()
  const closeList = () => setIsListOpen(false)
  const decisions = <DecisionsSection {...props} onEdit={setEdited} />
  const attendance = <AttendanceSection {...props} onOpen={() => setIsListOpen(true)} />
  return (
    <>
      <AskingSection {...props} />
      <WaitingSection {...props} />
      <VoteSection {...props} />
      {isCheckIn && attendance}
      {isDiscussion && <QueueSection {...props} />}
      {isReading && decisions}
      <LeadSection {...props} />
      <AgendaSection {...props} />
      <ClosedVotes {...props} />
      {!isDiscussion && <QueueSection {...props} />}
      {!isReading && decisions}
      {!isCheckIn && attendance}
      {isListOpen && (
        <WhenLoaded part={attendanceDialog} onFailed={closeList}>
          {(AttendanceDialog) => <AttendanceDialog onClose={closeList} />}
        </WhenLoaded>
      )}
      {edited && <DecisionEditor state={props.state} edited={edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}
