import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { colourByKind } from '@rembuk/shared/note/note-schema'
import { type CarryableItem, isCarriedOver } from '@rembuk/shared/plan/carry-over-queries'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Plan.module.css'
import type { CarryableBoard } from './use-carryable.ts'

interface Props {
  readonly board: CarryableBoard
  readonly activities: readonly Activity[]
  readonly search: string
  readonly isTicked: (itemId: string) => boolean
  readonly onToggle: (itemId: string) => void
}

const matches = ({ title, noteTexts }: CarryableItem, search: string): boolean =>
  [title, ...noteTexts].some((text) => text.toLowerCase().includes(search.trim().toLowerCase()))

const toneOf = ({ kind }: CarryableItem): string =>
  kind === 'group' || kind === 'priority' ? 'var(--ink)' : `var(--note-${colourByKind[kind]})`

/** The groups and notes of one mapping board with a box to tick each. */
export const CarryableList = ({ board, activities, search, isTicked, onToggle }: Props) => {
  const texts = useMessages(planMessages)
  const { kinds } = useMessages(noteMessages)
  const items = board.items.filter((item) => matches(item, search))
  return (
    <fieldset className={styles['carryList']}>
      <legend>{board.title}</legend>
      {items.length === 0 && (
        <p className={styles['lead']}>{board.items.length === 0 ? texts.noItems : texts.noMatch}</p>
      )}
      {items.map((item) => {
        const isCarried = isCarriedOver(activities, { board: board.boardId, item: item.itemId })
        const kind = item.kind === 'group' ? texts.group : item.kind === 'priority' ? '' : kinds[item.kind]
        const place = item.rank === undefined ? '' : texts.priority(item.rank)
        return (
          <label key={item.itemId} className={styles['carryItem']} data-carried={isCarried ? '' : undefined}>
            <input
              type="checkbox"
              checked={isCarried || isTicked(item.itemId)}
              disabled={isCarried}
              onChange={() => onToggle(item.itemId)}
            />
            <span className={styles['swatch']} style={{ background: toneOf(item) }} aria-hidden="true" />
            <span className={styles['carryText']}>
              <span>{item.title}</span>
              <small>
                {[place, kind].filter(Boolean).join(' · ')}
                {item.noteTexts.length > 0 && ` · ${texts.noteCount(item.noteTexts.length)}`}
                {item.noteTexts.length > 0 && `: ${item.noteTexts.slice(0, 3).join(' · ')}`}
              </small>
            </span>
            {isCarried && <span className={styles['carried']}>{texts.carried}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}
