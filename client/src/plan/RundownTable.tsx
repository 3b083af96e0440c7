import { assertNever } from '@rembuk/shared/base/assert'
import type { RundownRowId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd, orderKeyMoved } from '@rembuk/shared/base/order-key'
import { formatSpan } from '@rembuk/shared/i18n/format'
import type { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { addRundownRow, changeRundownRow, removeRundownRow } from '@rembuk/shared/plan/plan-commands'
import { listRundown } from '@rembuk/shared/plan/plan-queries'
import {
  durationMinutesOf,
  listRundownHints,
  type RundownHint,
  spanOfRundown,
} from '@rembuk/shared/plan/rundown-queries'
import { useLocale } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { Grid } from './Grid.tsx'
import { rundownColumns } from './rundown-columns.ts'
import { TableView } from './TableView.tsx'
import { usePeopleAt } from './use-people-at.ts'
import { useRundown } from './use-plan.ts'
import { useTable } from './use-table.ts'

type Texts = (typeof planMessages)['id']

const hintText = (texts: Texts, hint: RundownHint): string => {
  switch (hint.type) {
    case 'Overlap':
      return texts.overlap(hint.minutes)
    case 'Gap':
      return texts.gap(hint.minutes)
    case 'EndsBeforeStart':
      return texts.endsBeforeStart
    default:
      return assertNever(hint)
  }
}

/** Adds an event that begins when the last one ends. */
const addRow = ({ doc }: OpenRoom): string => {
  const id = newId<RundownRowId>()
  const rows = listRundown(doc)
  const start = rows.at(-1)?.span[1] ?? ''
  addRundownRow(doc, { id, order: orderKeyAtEnd(rows), ...(start && { span: [start, ''] }) })
  return id
}

const moveRow = ({ doc }: OpenRoom, rowId: string, steps: number): void => {
  const order = orderKeyMoved(listRundown(doc), rowId, steps)
  if (order) changeRundownRow(doc, rowId as RundownRowId, { order })
}

/** The order of events (susunan acara): how long each takes follows from its times; gaps and overlaps are pointed out. */
export const RundownTable = ({ room }: { readonly room: OpenRoom }) => {
  const locale = useLocale()
  const rows = useRundown(room.doc)
  const people = usePeopleAt(room)
  const { commands, texts } = useTable(room, {
    addRow: () => addRow(room),
    moveRow: (rowId, steps) => moveRow(room, rowId, steps),
    removeRow: (rowId) => void removeRundownRow(room.doc, rowId as RundownRowId),
  })
  const hints = listRundownHints(rows)
  const minutes = rows.reduce((sum, row) => sum + (durationMinutesOf(row) ?? 0), 0)
  const lasts = formatSpan(locale, spanOfRundown(rows))

  return (
    <TableView
      title={texts.rundownTitle}
      subtitle={rows.length > 0 ? lasts : texts.rundownEmpty}
      hint={room.canEdit ? texts.rundownHint : ''}
    >
      <Grid
        label={texts.rundownTitle}
        columns={rundownColumns({ doc: room.doc, locale })}
        sections={[{ key: 'all', rows, addLabel: texts.addRow }]}
        canEdit={room.canEdit}
        commands={commands}
        texts={texts}
        remarksOf={({ id }) => {
          const person = people.get(id)
          const told = hints.filter(({ rowId }) => rowId === id).map((hint) => hintText(texts, hint))
          return { hint: told.join(' ') || undefined, person: person && texts.isHere(person) }
        }}
        {...(minutes > 0 && { total: { label: texts.totalTime, sum: texts.minutes(minutes) } })}
      />
    </TableView>
  )
}
