import type { BoardId } from '@rembuk/shared/base/id'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { Note } from '@rembuk/shared/note/note-schema'
import { ArrowDownToLine } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAskedCard } from '../app/asked-item.ts'
import { useMessages } from '../i18n/locale.tsx'
import { InboxStrip } from '../note/InboxStrip.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import { ActivityColumns } from './ActivityColumns.tsx'
import { dropActivity } from './activity-actions.ts'
import { BudgetTable } from './BudgetTable.tsx'
import { CarryOverDialog } from './CarryOverDialog.tsx'
import { dropPlaceAt } from './column-drag.ts'
import { FundingTable } from './FundingTable.tsx'
import styles from './Plan.module.css'
import { PlanStart } from './PlanStart.tsx'
import { ProgrammeBudget } from './ProgrammeBudget.tsx'
import { activityOfProposal, placeProposals } from './place-proposals.ts'
import { RundownTable } from './RundownTable.tsx'
import { useActivities, useBudgetLines, useFunding, useRundown } from './use-plan.ts'
import { useView } from './use-view.ts'
import { ViewTabs } from './ViewTabs.tsx'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

/** The planning board: activities in columns, the budget and the order of events, one at a time. */
export const PlanningBoard = ({ room, boardId }: Props) => {
  const texts = useMessages(planMessages)
  const money = useMessages(budgetMessages)
  const [view, setView] = useView()
  const board = useRef<HTMLDivElement>(null)
  const [isCarrying, setIsCarrying] = useState(false)
  const activities = useActivities(room.doc)
  const lineCount = useBudgetLines(room.doc).length
  const sourceCount = useFunding(room.doc).length
  const eventCount = useRundown(room.doc).length
  const carryButton = (
    <Button variant="primary" onClick={() => setIsCarrying(true)}>
      <ArrowDownToLine size={18} /> {texts.carryOver}
    </Button>
  )
  useAskedCard(board)
  const isStart = activities.length === 0
  const place = (proposals: readonly Note[], droppedAt?: readonly [number, number]) => {
    placeProposals(room.doc, boardId, proposals)
    const [first] = proposals
    const activity = first && activityOfProposal(room.doc, boardId, first.id)
    const target = activity && droppedAt && board.current && dropPlaceAt(board.current, activity.id, ...droppedAt)
    if (target) dropActivity(room.doc, activity.id, target)
    showToast(texts.proposalsPlaced(proposals.length))
  }
  return (
    <div ref={board} className={styles['board']}>
      <InboxStrip room={room} onPlace={place} />
      <ViewTabs
        label={texts.views}
        tabs={[
          { key: 'activities', label: texts.activities, count: activities.length },
          { key: 'budget', label: texts.budget, count: lineCount },
          { key: 'funding', label: money.funding, count: sourceCount },
          { key: 'rundown', label: texts.rundown, count: eventCount },
        ]}
        chosen={view}
        onChoose={setView}
        actions={room.canEdit && view === 'activities' && !isStart && carryButton}
      >
        {view === 'activities' && isStart && <PlanStart>{room.canEdit && carryButton}</PlanStart>}
        {view === 'activities' && <ActivityColumns room={room} activities={activities} />}
        {view === 'budget' && (
          <>
            <BudgetTable room={room} />
            <ProgrammeBudget doc={room.doc} boardId={boardId} />
          </>
        )}
        {view === 'funding' && <FundingTable room={room} boardId={boardId} />}
        {view === 'rundown' && <RundownTable room={room} />}
      </ViewTabs>
      {isCarrying && <CarryOverDialog room={room} activities={activities} onClose={() => setIsCarrying(false)} />}
    </div>
  )
}
