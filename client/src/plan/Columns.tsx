import type { Ordered } from '@rembuk/shared/base/order-key'
import { type ReactNode, useCallback, useRef } from 'react'
import styles from './Columns.module.css'
import type { DropPlace } from './column-drag.ts'
import { type CardDrag, useColumnDrag } from './use-column-drag.ts'

export interface BoardColumn<Card> {
  readonly key: string
  readonly title: string
  readonly hint?: string
  readonly emptyText: string
  readonly cards: readonly Card[]
  /** What stands under the cards: a button or field that adds one. */
  readonly footer?: ReactNode
}

interface Props<Card> {
  readonly label: string
  readonly columns: readonly BoardColumn<Card>[]
  readonly canEdit: boolean
  readonly renderCard: (card: Card) => ReactNode
  readonly onMove: (cardId: string, place: DropPlace) => void
}

const dropMark = (drag: CardDrag | undefined, columnKey: string, index: number): boolean =>
  drag?.place?.columnKey === columnKey && drag.place.index === index

/** Cards in columns that are dragged within and between them; whoever cannot drag finds "Move…" on each card. */
export const Columns = <Card extends Ordered>({ label, columns, canEdit, renderCard, onMove }: Props<Card>) => {
  const board = useRef<HTMLElement>(null)
  const latestMove = useRef(onMove)
  latestMove.current = onMove
  const onDrop = useCallback((cardId: string, place: DropPlace) => latestMove.current(cardId, place), [])
  const { drag, startDrag } = useColumnDrag({ board, canDrag: canEdit, onDrop })

  const renderColumn = ({ key, title, hint, emptyText, cards, footer }: BoardColumn<Card>) => {
    let indexAmongOthers = 0
    return (
      <section key={key} data-column-key={key} className={styles['column']} aria-label={title}>
        <header className={styles['head']}>
          <h2>
            {title} <span className={styles['count']}>{cards.length}</span>
          </h2>
          {hint && <p>{hint}</p>}
        </header>
        <ol className={styles['cards']}>
          {cards.map((card) => {
            const isDragged = drag?.cardId === card.id
            const isMarked = !isDragged && dropMark(drag, key, indexAmongOthers)
            if (!isDragged) indexAmongOthers += 1
            return (
              <li
                key={card.id}
                data-card={card.id}
                className={styles['card']}
                data-marked={isMarked ? '' : undefined}
                data-dragged={isDragged ? '' : undefined}
                data-movable={canEdit ? '' : undefined}
                style={isDragged ? { transform: `translate(${drag.x}px, ${drag.y}px) rotate(1.5deg)` } : undefined}
                onPointerDown={(event) => startDrag(event, card.id)}
              >
                {renderCard(card)}
              </li>
            )
          })}
          {drag && dropMark(drag, key, indexAmongOthers) && <li className={styles['mark']} aria-hidden="true" />}
          {cards.length === 0 && <li className={styles['empty']}>{emptyText}</li>}
        </ol>
        {footer}
      </section>
    )
  }
  return (
    <section ref={board} className={styles['board']} aria-label={label} data-dragging={drag ? '' : undefined}>
      {columns.map(renderColumn)}
    </section>
  )
}
