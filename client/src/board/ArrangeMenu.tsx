import type { NoteId } from '@rembuk/shared/base/id'
import { alignments, directions } from '@rembuk/shared/board/align-frames'
import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  LayoutGrid,
} from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Popover } from '../ui/Popover.tsx'
import { alignNotes, arrangeNotesInRows, distributeNotes } from './arrange-actions.ts'
import { useBoard } from './board-context.tsx'
import styles from './Tools.module.css'

const alignIcons = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
} as const
const spaceIcons = { across: AlignHorizontalSpaceBetween, down: AlignVerticalSpaceBetween } as const

/** Lines several notes up, spaces them evenly, or puts them in rows. */
export const ArrangeMenu = ({ ids }: { readonly ids: readonly NoteId[] }) => {
  const board = useBoard()
  const texts = useMessages(arrangeMessages)
  const entries = [
    ...alignments.map((key) => [texts.alignments[key], alignIcons[key], () => alignNotes(board, ids, key)] as const),
    ...directions.map(
      (key) => [texts.directions[key], spaceIcons[key], () => distributeNotes(board, ids, key)] as const,
    ),
    [texts.rows, LayoutGrid, () => arrangeNotesInRows(board, ids)] as const,
  ]
  return (
    <Popover label={texts.arrange} triggerClassName={styles['trigger']} trigger={<LayoutGrid size={18} />}>
      {(close) => (
        <div className={styles['menu']}>
          {entries.map(([label, Icon, run]) => (
            <button
              key={label}
              type="button"
              className={styles['entry']}
              onClick={() => {
                run()
                close()
              }}
            >
              <Icon size={18} aria-hidden="true" /> {label}
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
