import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useState } from 'react'
import { readPersonName, setPersonName } from '../access/person-name.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'

interface Props {
  readonly onDone: () => void
  readonly cancelLabel?: string
}

/** One field: what the others will call this person. */
export const NameForm = ({ onDone, cancelLabel }: Props) => {
  const texts = useMessages(syncMessages)
  const { cancel } = useMessages(commonMessages)
  const [name, setName] = useState(readPersonName)
  return (
    <Form
      submitLabel={texts.keepName}
      cancelLabel={cancelLabel ?? cancel}
      isBlocked={!name.trim()}
      onSubmit={() => {
        setPersonName(name)
        onDone()
      }}
      onCancel={onDone}
    >
      <TextField
        label={texts.name}
        hint={texts.nameWhy}
        placeholder={texts.namePlaceholder}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="name"
      />
    </Form>
  )
}
