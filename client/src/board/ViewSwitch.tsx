import type { BoardId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { Eye, EyeOff, LayoutDashboard, List, ListOrdered } from 'lucide-react'
import { useState } from 'react'
import { FindButton } from '../find/Find.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'
import { useBoard } from './board-context.tsx'
import styles from './ViewSwitch.module.css'

export const boardViews = ['canvas', 'list', 'priorities'] as const
export type BoardView = (typeof boardViews)[number]

interface Props {
  readonly boardId: BoardId
  readonly view: BoardView
  readonly onChange: (view: BoardView) => void
}

const hiddenNotesDialog = later(async () => (await import('./HiddenNotesDialog.tsx')).HiddenNotesDialog)

const icons = { canvas: LayoutDashboard, list: List, priorities: ListOrdered } as const

/** Canvas, list or priorities, and the way to what was hidden. */
export const ViewSwitch = ({ boardId, view, onChange }: Props) => {
  const texts = useMessages(boardMessages)
  const { room } = useBoard()
  const { isHost } = useProgramme()
  const [showsHidden, setShowsHidden] = useState(false)
  useSoon(hiddenNotesDialog, isHost)
  const words = { canvas: texts.board, list: texts.list, priorities: texts.priorities }
  return (
    <div className={styles['bar']}>
      {room.role === 'viewer' && (
        <span className={styles['readOnly']}>
          <Eye size={15} aria-hidden="true" /> {texts.readOnly}
        </span>
      )}
      {isHost && (
        <IconButton label={texts.hiddenNotes} className={styles['hidden'] ?? ''} onClick={() => setShowsHidden(true)}>
          <EyeOff size={18} />
        </IconButton>
      )}
      {view !== 'priorities' && <FindButton className={styles['hidden']} />}
      <fieldset className={styles['switch']} aria-label={texts.view}>
        {boardViews.map((option) => {
          const Icon = icons[option]
          return (
            <button
              key={option}
              type="button"
              aria-label={words[option]}
              aria-pressed={option === view}
              onClick={() => onChange(option)}
            >
              <Icon size={17} aria-hidden="true" /> <span>{words[option]}</span>
            </button>
          )
        })}
      </fieldset>
      {showsHidden && (
        <WhenLoaded part={hiddenNotesDialog} onFailed={() => setShowsHidden(false)}>
          {(HiddenNotesDialog) => <HiddenNotesDialog boardId={boardId} onClose={() => setShowsHidden(false)} />}
        </WhenLoaded>
      )}
    </div>
  )
}
