import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { changeProgrammeMeta, programmeMetaOf, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useY } from '../sync/use-y.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Programme.module.css'
import { useProgramme } from './programme-context.ts'

const EditDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { room } = useProgramme()
  const texts = useMessages(programmeMessages)
  const fields = useMessages(homeMessages)
  const common = useMessages(commonMessages)
  const [meta, setMeta] = useState(() => readProgrammeMeta(room.doc))
  const isUntitled = !meta.title.trim()
  return (
    <Dialog title={texts.editTitle} onClose={onClose}>
      <Form
        submitLabel={common.save}
        cancelLabel={common.cancel}
        isBlocked={isUntitled}
        onSubmit={() => {
          changeProgrammeMeta(room.doc, { title: meta.title.trim(), place: meta.place.trim() })
          onClose()
        }}
        onCancel={onClose}
      >
        <TextField
          label={fields.title}
          error={isUntitled ? fields.titleFault : undefined}
          value={meta.title}
          onChange={(title) => setMeta((current) => ({ ...current, title }))}
          maxLength={120}
          autoFocus
        />
        <TextField
          label={fields.place}
          hint={fields.placeHint}
          value={meta.place}
          onChange={(place) => setMeta((current) => ({ ...current, place }))}
          maxLength={120}
        />
      </Form>
    </Dialog>
  )
}

/** The programme's name and place, as they stand in its records. */
export const ProgrammeTitle = () => {
  const { room, canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  const [isEditing, setIsEditing] = useState(false)
  const title = useY(programmeMetaOf(room.doc), () => readProgrammeMeta(room.doc).title)
  const place = useY(programmeMetaOf(room.doc), () => readProgrammeMeta(room.doc).place)
  return (
    <div className={styles['title']}>
      <div>
        <h1>{title || texts.untitled}</h1>
        <p>{place || texts.noPlace}</p>
      </div>
      {canEdit && (
        <IconButton label={texts.edit} onClick={() => setIsEditing(true)}>
          <Pencil size={18} />
        </IconButton>
      )}
      {isEditing && <EditDialog onClose={() => setIsEditing(false)} />}
    </div>
  )
}
