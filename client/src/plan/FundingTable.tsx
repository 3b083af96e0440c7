import { assertNever } from '@rembuk/shared/base/assert'
import type { BoardId, FundingId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd, orderKeyMoved } from '@rembuk/shared/base/order-key'
import { formatRupiah } from '@rembuk/shared/i18n/format'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import { addFunding, changeFunding, removeFunding } from '@rembuk/shared/plan/funding-commands'
import { type FundingHint, listFunding, listFundingHints } from '@rembuk/shared/plan/funding-queries'
import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { FundingGap } from './FundingGap.tsx'
import { fundingColumns } from './funding-columns.ts'
import { Grid } from './Grid.tsx'
import { TableView } from './TableView.tsx'
import { useOtherPlans } from './use-other-plans.ts'
import { usePeopleAt } from './use-people-at.ts'
import { useBudgetLines, useBudgetSettings, useFunding } from './use-plan.ts'
import { useTable } from './use-table.ts'

type Texts = (typeof budgetMessages)['id']

const hintText = (texts: Texts, hint: FundingHint): string => {
  switch (hint.type) {
    case 'PromisedTwice':
      return texts.promisedTwice({ amount: formatRupiah(hint.amountRupiah), board: hint.boardTitle })
    case 'SharedBeyond':
      return texts.sharedBeyond(formatRupiah(hint.overRupiah))
    default:
      return assertNever(hint)
  }
}

const addSource = (doc: Y.Doc): string => {
  const id = newId<FundingId>()
  addFunding(doc, { id, order: orderKeyAtEnd(listFunding(doc)) })
  return id
}

const moveSource = (doc: Y.Doc, rowId: string, steps: number): void => {
  const order = orderKeyMoved(listFunding(doc), rowId, steps)
  if (order) changeFunding(doc, rowId as FundingId, { order })
}

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

/** The funding strategy: who gives what, how sure it is, and what the budget still lacks. */
export const FundingTable = ({ room, boardId }: Props) => {
  const { doc, canEdit } = room
  const locale = useLocale()
  const texts = useMessages(budgetMessages)
  const sources = useFunding(doc)
  const lines = useBudgetLines(doc)
  const settings = useBudgetSettings(doc)
  const others = useOtherPlans(boardId)
  const people = usePeopleAt(room)
  const { commands, texts: tableTexts } = useTable(room, {
    addRow: () => addSource(doc),
    moveRow: (rowId, steps) => moveSource(doc, rowId, steps),
    removeRow: (rowId) => void removeFunding(doc, rowId as FundingId),
  })
  const { totalRupiah, shares } = useMemo(() => summarizeBudget(lines, sources, settings), [lines, sources, settings])
  const columns = useMemo(() => fundingColumns({ doc, locale, shares }), [doc, locale, shares])
  const hints = listFundingHints(sources, { shares, others })
  const offered = sources.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0)

  return (
    <TableView
      title={texts.fundingTitle}
      subtitle={sources.length > 0 ? '' : texts.fundingEmpty}
      hint={canEdit ? texts.fundingHint : ''}
      tools={<FundingGap sources={sources} totalRupiah={totalRupiah} />}
    >
      <Grid
        label={texts.fundingTitle}
        columns={columns}
        sections={[{ key: 'all', rows: sources, addLabel: texts.addFunding }]}
        canEdit={canEdit}
        commands={commands}
        minWidth="61rem"
        texts={tableTexts}
        remarksOf={({ id }) => {
          const person = people.get(id)
          const told = hints.filter(({ fundingId }) => fundingId === id).map((hint) => hintText(texts, hint))
          return { hint: told.join(' ') || undefined, person: person && tableTexts.isHere(person) }
        }}
        {...(sources.length > 0 && { total: { label: texts.totalOffered, sum: formatRupiah(offered) } })}
      />
    </TableView>
  )
}
