import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import {
  type AgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from '@rembuk/shared/meeting/meeting-document'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { goToPlace } from './field-place.ts'
import page from './Minutes.module.css'
import styles from './MinutesForm.module.css'
import { useMinutes } from './minutes-context.ts'
import { removeWithUndo } from './undo-toast.ts'
import { useDraft } from './use-draft.ts'

/** For browsers that do not size a field by its content. */
const lettersInLine = 28

interface Props {
  readonly item: AgendaItem
  readonly number: number
  readonly isLast: boolean
}

const RowActions = ({ item, number, isLast }: Props) => {
  const { room, undoManager } = useMinutes()
  const texts = useMessages(minutesMessages)
  const { undo } = useMessages(commonMessages)
  const title = item.title || texts.untitledItem
  const remove = () =>
    removeWithUndo(undoManager, () => removeAgendaItem(room.doc, item.id), {
      text: texts.itemRemoved(title),
      undoLabel: undo,
    })
  return (
    <div className={styles['rowActions']}>
      <IconButton
        label={texts.moveUp(title)}
        disabled={number === 1}
        onClick={() => moveAgendaItem(room.doc, item.id, 'up')}
      >
        <ArrowUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={texts.moveDown(title)}
        disabled={isLast}
        onClick={() => moveAgendaItem(room.doc, item.id, 'down')}
      >
        <ArrowDown size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={texts.removeItem(title)} onClick={remove}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** One item of the agenda: its number leads to its minutes, its title can be changed. */
export const AgendaRow = (props: Props) => {
  const { item, number } = props
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const { text, change, leave } = useDraft(item.title, (title) =>
    changeAgendaItem(room.doc, item.id, { title: title.trim() }),
  )
  return (
    <li className={styles['agendaRow']}>
      <button
        type="button"
        className={page['number']}
        aria-label={`${number}. ${texts.goToItem(item.title || texts.untitledItem)}`}
        onClick={() => goToPlace(item.id)}
      >
        {number}
      </button>
      {room.canEdit ? (
        <textarea
          className={styles['quiet']}
          aria-label={texts.itemTitle(number)}
          rows={Math.ceil(text.length / lettersInLine) || 1}
          maxLength={200}
          value={text}
          placeholder={texts.untitledItem}
          onChange={(event) => change(event.target.value.replace(/\n/g, ' '))}
          onBlur={leave}
        />
      ) : (
        <span>{item.title || texts.untitledItem}</span>
      )}
      {room.canEdit && <RowActions {...props} />}
    </li>
  )
}
