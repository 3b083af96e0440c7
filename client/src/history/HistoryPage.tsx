import type { BoardId } from '@rembuk/shared/base/id'
import { boardMetaOf, readBoardMeta } from '@rembuk/shared/board/board-document'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { AppHeader } from '../app/AppHeader.tsx'
import { MessagePage } from '../app/MessagePage.tsx'
import { boardPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useBoards } from '../programme/use-boards.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { useY } from '../sync/use-y.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './History.module.css'
import { HistoryView } from './HistoryView.tsx'
import { useHistory } from './use-history.ts'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const OpenHistory = ({ room, boardId }: Props) => {
  const texts = useMessages(historyMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const { stages } = useMessages(stageMessages)
  const { history } = useMessages(boardMessages)
  const stage = useY(boardMetaOf(room.doc), () => readBoardMeta(room.doc).stage)
  const title = useBoards().find(({ id }) => id === boardId)?.title || stages[stage]
  const { answer, refresh } = useHistory(room.name)
  return (
    <div className={styles['page']}>
      <AppHeader crumb={`${history}: ${title}`} stage={stage} room={room}>
        <Link href={boardPath(programmeId, boardId)} className={buttonClass({ variant: 'primary' })}>
          <ArrowLeft size={18} aria-hidden="true" /> {texts.toBoard}
        </Link>
      </AppHeader>
      {!answer && <Spinner label={texts.reading} />}
      {answer && !answer.ok && (
        <main className={styles['failed']}>
          <EmptyState title={texts.cannotOpen} text={problemText(locale, answer.error)}>
            <Button variant="primary" onClick={() => void refresh()}>
              {common.retry}
            </Button>
          </EmptyState>
        </main>
      )}
      {answer?.ok && <HistoryView room={room} title={title} stage={stage} history={answer.value} refresh={refresh} />}
    </div>
  )
}

/** The past of one board. */
export const HistoryPage = ({ boardId }: { readonly boardId: BoardId }) => {
  const state = useRoom(boardRoom(boardId))
  const locale = useLocale()
  const texts = useMessages(historyMessages)
  if (state.type === 'opening') return <Spinner label={texts.reading} />
  if (state.type === 'refused')
    return <MessagePage title={texts.cannotOpen} text={problemText(locale, state.problem)} />
  if (state.room.role === 'viewer') return <MessagePage title={texts.cannotOpen} text={texts.onlyEditors} />
  return <OpenHistory room={state.room} boardId={boardId} />
}
