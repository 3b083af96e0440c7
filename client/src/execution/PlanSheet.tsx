import type { BoardId } from '@rembuk/shared/base/id'
import { executionMessages } from '@rembuk/shared/i18n/messages/execution'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { ArrowRight } from 'lucide-react'
import { Link } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { BudgetTable } from '../plan/BudgetTable.tsx'
import { RundownTable } from '../plan/RundownTable.tsx'
import { useBudgetLines, useRundown } from '../plan/use-plan.ts'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './Execution.module.css'

const Tables = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(executionMessages)
  const hasRundown = useRundown(room.doc).length > 0
  const hasBudget = useBudgetLines(room.doc).length > 0
  return (
    <>
      {hasRundown ? <RundownTable room={room} /> : <p className={styles['missing']}>{texts.noRundown}</p>}
      {hasBudget ? <BudgetTable room={room} /> : <p className={styles['missing']}>{texts.noBudget}</p>}
    </>
  )
}

interface Props {
  readonly boardId: BoardId
  readonly title: string
}

/** Order of events and budget of one planning board, live and to read: they are changed where they were planned. */
export const PlanSheet = ({ boardId, title }: Props) => {
  const texts = useMessages(executionMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const state = useRoom(boardRoom(boardId))
  return (
    <section className={styles['sheet']} aria-label={title}>
      <header className={styles['sheetHead']}>
        <h2>{title}</h2>
        <Link href={boardPath(programmeId, boardId)} className={styles['link']}>
          {texts.openPlan} <ArrowRight size={16} aria-hidden="true" />
        </Link>
      </header>
      {state.type === 'opening' && <Spinner />}
      {state.type === 'refused' && <p>{problemText(locale, state.problem)}</p>}
      {state.type === 'open' && <Tables room={{ ...state.room, canEdit: false }} />}
    </section>
  )
}
