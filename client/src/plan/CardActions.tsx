import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { ArrowLeftRight, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Plan.module.css'

interface Props {
  readonly onEdit: () => void
  readonly onMove?: () => void
  readonly onRemove: () => void
  readonly onHide?: { readonly label: string; readonly run: () => void } | undefined
}

/** What may be done to a card: change, move, hide (where the host may), delete. */
export const CardActions = ({ onEdit, onMove, onRemove, onHide }: Props) => {
  const common = useMessages(commonMessages)
  const texts = useMessages(planMessages)
  return (
    <div className={styles['cardActions']}>
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
