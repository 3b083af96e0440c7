import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useState } from 'react'
import { readPersonName, setPersonName } from '../access/person-name.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './NameForm.module.css'

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
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!name.trim()) return
        setPersonName(name)
        onDone()
      }}
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
      <div className={styles['actions']}>
        <Button variant="primary" type="submit" disabled={!name.trim()}>
          {texts.keepName}
        </Button>
        <Button onClick={onDone}>{cancelLabel ?? cancel}</Button>
      </div>
    </form>
  )
}
