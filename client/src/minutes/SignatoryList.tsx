import type { SignatoryId } from '@rembuk/shared/base/id'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { addSignatory, changeSignatory, removeSignatory, type Signatory } from '@rembuk/shared/meeting/meeting-document'
import { Plus, X } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { placeOf } from './field-place.ts'
import page from './Minutes.module.css'
import styles from './MinutesForm.module.css'
import { useMinutes } from './minutes-context.ts'
import { QuietField } from './QuietField.tsx'
import { removeWithUndo } from './undo-toast.ts'
import { useSignatories } from './use-meeting-document.ts'

const SignatoryRow = ({ id, name, position }: Signatory) => {
  const { room, undoManager } = useMinutes()
  const texts = useMessages(minutesMessages)
  const { undo } = useMessages(commonMessages)
  const remove = () =>
    removeWithUndo(undoManager, () => removeSignatory(room.doc, id), {
      text: texts.signatoryRemoved(name),
      undoLabel: undo,
    })
  return (
    <li className={styles['signatory']}>
      <QuietField
        label={texts.signatoryName}
        value={name}
        write={(text) => changeSignatory(room.doc, id, { name: text.trim() })}
      />
      <QuietField
        label={texts.signatoryPosition}
        placeholder={texts.positionExample}
        isSecondary
        value={position}
        write={(text) => changeSignatory(room.doc, id, { position: text.trim() })}
      />
      {room.canEdit && (
        <IconButton label={texts.removeSignatory(name)} onClick={remove}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}

/** Who signs beside the chair and the note taker. */
export const SignatoryList = () => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const signatories = useSignatories()
  return (
    <section id={placeOf('signatories')} className={styles['signatories']} aria-labelledby="signatories">
      <h3 id="signatories">{texts.signatories}</h3>
      <p className={page['hint']}>{texts.signatoriesHint}</p>
      <ul className={styles['signatoryList']}>
        {signatories.map((signatory) => (
          <SignatoryRow key={signatory.id} {...signatory} />
        ))}
      </ul>
      {room.canEdit && (
        <Button
          size="small"
          onClick={() => addSignatory(room.doc, { id: newId<SignatoryId>(), name: '', position: '' })}
        >
          <Plus size={16} aria-hidden="true" />
          {texts.addSignatory}
        </Button>
      )}
    </section>
  )
}
