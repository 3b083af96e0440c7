import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { SpotlightId } from '@rembuk/shared/meeting/meeting-plan'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { ArrowLeftRight, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { SpotlightButton } from '../meeting/SpotlightButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Plan.module.css'

interface Props {
  /** The room of the board that the card is on. */
  readonly room: RoomName
  readonly itemId: SpotlightId
  readonly onEdit: () => void
  readonly onMove?: () => void
  readonly onRemove: () => void
  readonly onHide?: { readonly label: string; readonly run: () => void } | undefined
}

/** What may be done to a card: change, move, show large, hide (where the host may), delete. */
export const CardActions = ({ room, itemId, onEdit, onMove, onRemove, onHide }: Props) => {
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
      <SpotlightButton room={room} itemId={itemId} />
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
