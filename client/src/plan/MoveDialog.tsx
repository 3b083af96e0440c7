import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { ArrowDown, ArrowUp, Check } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { DropPlace } from './column-drag.ts'
import styles from './Plan.module.css'

interface Column {
  readonly key: string
  readonly title: string
  readonly cardIds: readonly string[]
}

interface Props {
  readonly title: string
  readonly cardId: string
  readonly columns: readonly Column[]
  readonly onMove: (place: DropPlace) => void
  readonly onClose: () => void
}

/** The button twin of dragging a card: to the end of another column, or one place up or down in its own. */
export const MoveDialog = ({ title, cardId, columns, onMove, onClose }: Props) => {
  const texts = useMessages(planMessages)
  const own = columns.find(({ cardIds }) => cardIds.includes(cardId))
  const index = own?.cardIds.indexOf(cardId) ?? 0
  const moveTo = (place: DropPlace) => {
    onMove(place)
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles['moves']}>
        {columns.map(({ key, title: name, cardIds }) => (
          <Button
            key={key}
            variant="ghost"
            disabled={key === own?.key}
            onClick={() => moveTo({ columnKey: key, index: cardIds.length })}
          >
            {key === own?.key && <Check size={16} aria-hidden="true" />} {name}
          </Button>
        ))}
        {own && (
          <div className={styles['moveSteps']}>
            <Button
              variant="ghost"
              disabled={index === 0}
              onClick={() => moveTo({ columnKey: own.key, index: index - 1 })}
            >
              <ArrowUp size={16} /> {texts.moveUp}
            </Button>
            <Button
              variant="ghost"
              disabled={index >= own.cardIds.length - 1}
              onClick={() => moveTo({ columnKey: own.key, index: index + 1 })}
            >
              <ArrowDown size={16} /> {texts.moveDown}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
