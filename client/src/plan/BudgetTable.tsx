import type { BudgetLineId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd, orderKeyMoved } from '@rembuk/shared/base/order-key'
import { readOneOf } from '@rembuk/shared/base/read'
import { formatRupiah } from '@rembuk/shared/i18n/format'
import { addBudgetLine, changeBudgetLine, removeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { listBudgetLines, sumRupiah } from '@rembuk/shared/plan/plan-queries'
import { budgetSections } from '@rembuk/shared/plan/plan-schema'
import { useLocale } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { ActivityOrigin } from './ActivityOrigin.tsx'
import { BudgetByActivity } from './BudgetByActivity.tsx'
import { BudgetTotal } from './BudgetTotal.tsx'
import { budgetColumns } from './budget-columns.ts'
import { Grid } from './Grid.tsx'
import { TableView } from './TableView.tsx'
import { usePeopleAt } from './use-people-at.ts'
import { useActivities, useBudgetLines } from './use-plan.ts'
import { useTable } from './use-table.ts'

/** Moves a line within its section. Concurrency: of two moves at once one wins whole. */
const moveLine = ({ doc }: OpenRoom, rowId: string, steps: number): void => {
  const lines = listBudgetLines(doc)
  const section = lines.find(({ id }) => id === rowId)?.section
  const order = orderKeyMoved(
    lines.filter((line) => line.section === section),
    rowId,
    steps,
  )
  if (order) changeBudgetLine(doc, rowId as BudgetLineId, { order })
}

const addLine = ({ doc }: OpenRoom, sectionKey: string): string => {
  const id = newId<BudgetLineId>()
  const section = readOneOf(sectionKey, budgetSections, 'other')
  addBudgetLine(doc, { id, section, order: orderKeyAtEnd(listBudgetLines(doc)) })
  return id
}

/** The budget (RAB): sections with subtotals, a total also in words, every line with the activity it belongs to. */
export const BudgetTable = ({ room }: { readonly room: OpenRoom }) => {
  const locale = useLocale()
  const lines = useBudgetLines(room.doc)
  const activities = useActivities(room.doc)
  const people = usePeopleAt(room)
  const { commands, texts } = useTable(room, {
    addRow: (sectionKey) => addLine(room, sectionKey),
    moveRow: (rowId, steps) => moveLine(room, rowId, steps),
    removeRow: (rowId) => void removeBudgetLine(room.doc, rowId as BudgetLineId),
  })
  const sections = budgetSections.map((key) => {
    const rows = lines.filter(({ section }) => section === key)
    const title = texts.sections[key]
    return { key, title, rows, sum: formatRupiah(sumRupiah(rows)), addLabel: texts.addLine(title) }
  })
  const activityOf = (activityId: string | undefined) => activities.find(({ id }) => id === activityId)
  const total = sumRupiah(lines)

  return (
    <TableView
      title={texts.budgetTitle}
      subtitle={lines.length > 0 ? '' : texts.budgetEmpty}
      hint={room.canEdit ? texts.budgetHint : ''}
    >
      <Grid
        label={texts.budgetTitle}
        columns={budgetColumns({ doc: room.doc, locale, activities })}
        sections={room.canEdit ? sections : sections.filter(({ rows }) => rows.length > 0)}
        canEdit={room.canEdit}
        commands={commands}
        texts={texts}
        remarksOf={({ id, activityId }) => {
          const activity = activityOf(activityId)
          const person = people.get(id)
          return {
            origin: activity && <ActivityOrigin room={room} activity={activity} isInRow />,
            person: person && texts.isHere(person),
          }
        }}
        total={{ label: <BudgetTotal amountRupiah={total} />, sum: formatRupiah(total) }}
      />
      <BudgetByActivity lines={lines} activities={activities} />
    </TableView>
  )
}
