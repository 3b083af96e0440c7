import type { BoardId } from '@rembuk/shared/base/id'
import { formatRupiah } from '@rembuk/shared/i18n/format'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { useBoards } from '../programme/use-boards.ts'
import styles from './Budget.module.css'
import { useOtherPlans } from './use-other-plans.ts'
import { useBudgetLines, useBudgetSettings, useFunding } from './use-plan.ts'

interface Props {
  readonly doc: Y.Doc
  readonly boardId: BoardId
}

/** What all planning boards of the programme cost together; nothing where there is one. */
export const ProgrammeBudget = ({ doc, boardId }: Props) => {
  const texts = useMessages(budgetMessages)
  const others = useOtherPlans(boardId)
  const title = useBoards().find(({ id }) => id === boardId)?.title ?? ''
  const { totalRupiah } = summarizeBudget(useBudgetLines(doc), useFunding(doc), useBudgetSettings(doc))
  if (others.length === 0) return undefined
  const sum = others.reduce((all, other) => all + other.totalRupiah, totalRupiah)
  return (
    <section className={styles['programme']} aria-label={texts.programmeTitle}>
      <h3>{texts.programmeTitle}</h3>
      <ul>
        <li>
          <span>{texts.thisBoard(title)}</span>
          <span>{formatRupiah(totalRupiah)}</span>
        </li>
        {others.map((other) => (
          <li key={other.boardId}>
            <span>{other.title}</span>
            <span>{formatRupiah(other.totalRupiah)}</span>
          </li>
        ))}
        <li data-is-total="">
          <span>{texts.programmeTotal}</span>
          <span>{formatRupiah(sum)}</span>
        </li>
      </ul>
    </section>
  )
}
