import type { BoardId } from '@rembuk/shared/base/id'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { useRef, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { PanelButton } from '../meeting/PanelButton.tsx'
import type { Panel } from '../meeting/use-panel.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { useBoards } from '../programme/use-boards.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { HeldNotesDialog } from './HeldNotesDialog.tsx'
import styles from './StepBar.module.css'
import { StepButtons } from './StepButtons.tsx'
import { StepClock } from './StepClock.tsx'
import { StepWords } from './StepWords.tsx'
import { defaultStep, moveStepToBoard } from './step-draft.ts'
import { TimeButtons } from './TimeButtons.tsx'
import { useAnnounceStep } from './use-announce-step.ts'
import { useLeading } from './use-leading.ts'
import { useMeeting } from './use-meeting.ts'

const currentStepDialog = later(async () => (await import('./CurrentStepDialog.tsx')).CurrentStepDialog)

interface Props {
  readonly boardId: BoardId
  readonly panel: Panel
}

/** The bottom bar of a board: the step the room is in, its clock, what phones may do now, and what the host does next. */
export const StepBar = ({ boardId, panel }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const { isHost } = useProgramme()
  const meeting = useMeeting()
  const leading = useLeading(meeting)
  const boards = useBoards()
  const [isConfiguring, setIsConfiguring] = useState(false)
  const close = () => setIsConfiguring(false)
  const region = useRef<HTMLElement>(null)
  useKeptFocus(region)
  useSoon(currentStepDialog, isHost)

  const { state, clockAheadMs } = meeting
  const stage = boards.find(({ id }) => id === boardId)?.stage ?? 'mapping'
  const here = { boardId, stage }
  const step = askedStepOf(state)
  const draft = step?.kind === 'write' ? moveStepToBoard(step, here, locale) : defaultStep(here, locale)
  // Without an agenda, a question closed on another board is as good as not asked: the button opens the one of this board.
  const isPlanned = state !== undefined && hasAgenda(state)
  const asked = step && (isPlanned || step.boardId === boardId || step.isOpen) ? step : undefined
  const timer = state?.run.timer
  useAnnounceStep(step)

  return (
    <section ref={region} className={styles['bar']} aria-label={texts.bar}>
      {state?.isSaving === false && <p className={styles['warning']}>{texts.notSaving}</p>}
      {timer && <StepClock timer={timer} clockAheadMs={clockAheadMs} />}
      {timer && isHost && <TimeButtons timer={timer} leading={leading} />}
      <StepWords
        meeting={meeting}
        asked={asked}
        draft={isPlanned ? undefined : draft}
        boardId={boardId}
        boards={boards}
      />
      <div className={styles['buttons']}>
        <PanelButton panel={panel} />
        {isHost && state && (
          <StepButtons
            state={state}
            draft={draft}
            isElsewhere={asked !== undefined && asked.boardId !== boardId}
            leading={leading}
            onConfigure={() => setIsConfiguring(true)}
          />
        )}
      </div>
      <Announcer />
      {state && <HeldNotesDialog leading={leading} state={state} />}
      {isConfiguring && (
        <WhenLoaded part={currentStepDialog} onFailed={close}>
          {(CurrentStepDialog) => (
            <CurrentStepDialog
              step={isPlanned && step ? step : draft}
              boards={boards}
              meeting={meeting}
              onClose={close}
            />
          )}
        </WhenLoaded>
      )}
    </section>
  )
}
