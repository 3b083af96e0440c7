import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { ArrowLeftRight, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Plan.module.css'

interface Props {
  /** What the card says, so that a screen reader can tell one card's buttons from another's. */
  readonly name: string
  readonly onEdit: () => void
  readonly onMove?: () => void
  readonly onRemove: () => void
  readonly onHide?: { readonly label: string; readonly run: () => void } | undefined
}

/** What may be done to a card: change, move, hide (where the host may), delete. */
export const CardActions = ({ name, onEdit, onMove, onRemove, onHide }: Props) => {
  const common = useMessages(commonMessages)
  const texts = useMessages(planMessages)
  return (
    <div className={styles['cardActions']} role="group" aria-label={name}>
      <IconButton label={common.edit} onClick={onEdit}>
        <Pencil size={16} />
      </IconButton>
      {onMove && (
        <IconButton label={texts.move} onClick={onMove}>
          <ArrowLeftRight size={16} />
        </IconButton>
      )}
      {onHide && (
        <IconButton label={onHide.label} onClick={onHide.run}>
          <EyeOff size={16} />
        </IconButton>
      )}
      <IconButton label={common.remove} onClick={onRemove}>
        <Trash2 size={16} />
      </IconButton>
    </div>
  )
}
