import type { BoardId } from '@rembuk/shared/base/id'
import { boardMetaOf, readBoardMeta } from '@rembuk/shared/board/board-document'
import type { Stage } from '@rembuk/shared/board/stage'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { lazy, Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import { AppHeader } from '../app/AppHeader.tsx'
import { MessagePage } from '../app/MessagePage.tsx'
import { historyPath, minutesPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { InviteButton } from '../invite/InviteButton.tsx'
import { useFollowHost } from '../meeting/use-follow-host.ts'
import { panelId, usePanel } from '../meeting/use-panel.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { useBoards } from '../programme/use-boards.ts'
import { chooseMeeting } from '../step/choose-meeting.ts'
import { useMeeting } from '../step/use-meeting.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { useY } from '../sync/use-y.ts'
import { buttonClass } from '../ui/Button.tsx'
import { later, Soon } from '../ui/later.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './BoardPage.module.css'
import { LockBanner } from './LockBanner.tsx'
import { LockButton } from './LockButton.tsx'

const loadBoardOfStage = {
  mapping: async () => ({ default: (await import('./MappingBoard.tsx')).MappingBoard }),
  planning: async () => ({ default: (await import('../plan/PlanningBoard.tsx')).PlanningBoard }),
  execution: async () => ({ default: (await import('../execution/ExecutionBoard.tsx')).ExecutionBoard }),
  evaluation: async () => ({ default: (await import('../evaluation/EvaluationBoard.tsx')).EvaluationBoard }),
  dissemination: async () => ({ default: (await import('../announcement/AnnouncementBoard.tsx')).AnnouncementBoard }),
} satisfies Record<Stage, unknown>
const boardOfStage = {
  mapping: lazy(loadBoardOfStage.mapping),
  planning: lazy(loadBoardOfStage.planning),
  execution: lazy(loadBoardOfStage.execution),
  evaluation: lazy(loadBoardOfStage.evaluation),
  dissemination: lazy(loadBoardOfStage.dissemination),
} satisfies Record<Stage, unknown>

const loadStepBar = async () => ({ default: (await import('../step/StepBar.tsx')).StepBar })
const StepBar = lazy(loadStepBar)
const MeetingPanel = lazy(async () => ({ default: (await import('../meeting/MeetingPanel.tsx')).MeetingPanel }))

const undeliveredOfRoom = later(async () => (await import('../undelivered/UndeliveredOfRoom.tsx')).UndeliveredOfRoom)

interface OpenBoardProps {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const MinutesLink = () => {
  const { programmeId, meetings, role } = useProgramme()
  const { state } = useMeeting()
  const texts = useMessages(boardMessages)
  const meetingId = state?.meetingId ?? chooseMeeting(meetings, location.search)?.meetingId
  if (!meetingId || role === 'viewer') return null
  return (
    <Link href={minutesPath(programmeId, meetingId)} className={buttonClass({ variant: 'primary' })}>
      {texts.toMinutes}
    </Link>
  )
}

/** Viewers have no past to look at. */
const HistoryLink = ({ room, boardId }: OpenBoardProps) => {
  const { programmeId } = useProgramme()
  const texts = useMessages(boardMessages)
  if (room.role === 'viewer') return null
  return (
    <Link href={historyPath(programmeId, boardId)} className={buttonClass()}>
      {texts.history}
    </Link>
  )
}

const OpenBoard = ({ room, boardId }: OpenBoardProps) => {
  const { isHost } = useProgramme()
  const panel = usePanel({ isWanted: room.role !== 'viewer' })
  const { stages } = useMessages(stageMessages)
  const meta = useY(
    boardMetaOf(room.doc),
    () => readBoardMeta(room.doc),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  const renamed = useBoards().find(({ id }) => id === boardId)?.title
  const title = renamed || meta.title || stages[meta.stage]
  const BoardOfStage = boardOfStage[meta.stage]
  return (
    <div className={styles['page']}>
      <AppHeader crumb={title} stage={meta.stage} room={room}>
        {isHost && <LockButton room={room} />}
        <HistoryLink room={room} boardId={boardId} />
        {isHost && <InviteButton />}
        <MinutesLink />
      </AppHeader>
      <LockBanner room={room} />
      <div className={styles['middle']}>
        <main className={styles['board']}>
          <PageTitle>{title}</PageTitle>
          <Suspense fallback={<Spinner />}>
            <BoardOfStage room={room} boardId={boardId} />
          </Suspense>
        </main>
        {panel.isOpen && (
          <Suspense fallback={<div id={panelId} className={styles['panelPlace']} />}>
            <MeetingPanel boardId={boardId} panel={panel} />
          </Suspense>
        )}
      </div>
      <Suspense fallback={<div className={styles['stepPlace']} />}>
        <StepBar boardId={boardId} panel={panel} />
      </Suspense>
    </div>
  )
}

/** The page of one board: the bar at the top, the board of its stage, the meeting at its right, the meeting's step at the bottom. */
export const BoardPage = ({ boardId }: { readonly boardId: BoardId }) => {
  useFollowHost(boardId)
  const state = useRoom(boardRoom(boardId))
  const stage = useBoards().find(({ id }) => id === boardId)?.stage ?? 'mapping'
  // The code comes while the document does. Where it fails, the board itself says so.
  useEffect(() => {
    for (const load of [loadBoardOfStage[stage], loadStepBar]) load().catch(() => undefined)
  }, [stage])
  const locale = useLocale()
  const texts = useMessages(boardMessages)
  if (state.type === 'opening') return <Spinner label={texts.opening} />
  if (state.type === 'refused')
    return (
      <MessagePage
        title={texts.cannotOpen}
        text={problemText(locale, state.problem)}
        below={
          <Soon part={undeliveredOfRoom}>{(UndeliveredOfRoom) => <UndeliveredOfRoom room={boardRoom(boardId)} />}</Soon>
        }
      />
    )
  return <OpenBoard room={state.room} boardId={boardId} />
}
