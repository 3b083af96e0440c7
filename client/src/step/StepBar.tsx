import type { BoardId } from '@rembuk/shared/base/id'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { PanelButton } from '../meeting/PanelButton.tsx'
import type { Panel } from '../meeting/use-panel.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { useBoards } from '../programme/use-boards.ts'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'
import styles from './StepBar.module.css'
import { StepButtons } from './StepButtons.tsx'
import { StepWords } from './StepWords.tsx'
import { defaultStep, moveStepToBoard } from './step-draft.ts'
import { useMeeting } from './use-meeting.ts'

const stepDialog = later(async () => (await import('./StepDialog.tsx')).StepDialog)

interface Props {
  readonly boardId: BoardId
  readonly panel: Panel
}

/** The bottom bar of a board: what the room is asked now, whether residents may write, how many have sent, and the host's next button. */
export const StepBar = ({ boardId, panel }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const { isHost } = useProgramme()
  const meeting = useMeeting()
  const boards = useBoards()
  const [isConfiguring, setIsConfiguring] = useState(false)
  const close = () => setIsConfiguring(false)
  useSoon(stepDialog, isHost)

  const stage = boards.find(({ id }) => id === boardId)?.stage ?? 'mapping'
  const here = { boardId, stage }
  const step = askedStepOf(meeting.state)
  const draft = step?.kind === 'write' ? moveStepToBoard(step, here, locale) : defaultStep(here, locale)
  // Closed on another board is as good as not asked: what would be asked here is what the button opens.
  const asked = step && (step.boardId === boardId || step.isOpen) ? step : undefined
  const isElsewhere = asked !== undefined && asked.boardId !== boardId
  const boardElsewhere = isElsewhere ? boards.find(({ id }) => id === asked.boardId) : undefined

  return (
    <section className={styles['bar']} aria-label={texts.bar}>
      {meeting.state?.isSaving === false && <p className={styles['warning']}>{texts.notSaving}</p>}
      <StepWords meeting={meeting} asked={asked} draft={draft} boardElsewhere={boardElsewhere} />
      <PanelButton panel={panel} />
      {isHost && meeting.state && (
        <StepButtons
          meeting={meeting}
          draft={draft}
          isElsewhere={isElsewhere}
          onConfigure={() => setIsConfiguring(true)}
        />
      )}
      {isConfiguring && (
        <WhenLoaded part={stepDialog} onFailed={close}>
          {(StepDialog) => <StepDialog draft={draft} boards={boards} meeting={meeting} onClose={close} />}
        </WhenLoaded>
      )}
    </section>
  )
}
