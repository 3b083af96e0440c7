import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { useMessages } from '../i18n/locale.tsx'
import styles from './History.module.css'

/** `board` is a choice of its own only on narrow screens; on wide ones the board is always there, beside the other two. */
export type HistoryTab = 'board' | 'events' | 'compare'

interface Props {
  readonly tab: HistoryTab
  readonly onChoose: (tab: HistoryTab) => void
}

/** What stands beside the board, or in its place where there is no room for both. */
export const HistoryTabs = ({ tab, onChoose }: Props) => {
  const texts = useMessages(historyMessages)
  const labels = { board: texts.boardThen, events: texts.events, compare: texts.compare }
  return (
    <fieldset className={styles['tabs']} aria-label={texts.views}>
      {(['board', 'events', 'compare'] as const).map((option) => (
        <button
          key={option}
          type="button"
          data-tab={option}
          aria-pressed={option === tab}
          onClick={() => onChoose(option)}
        >
          {labels[option]}
        </button>
      ))}
    </fieldset>
  )
}
