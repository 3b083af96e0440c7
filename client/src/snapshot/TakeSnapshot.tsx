import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useId, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Snapshots.module.css'
import type { Snapshots } from './use-snapshots.ts'

interface Props {
  readonly take: Snapshots['take']
}

/** Saves what the board holds now under a name. */
export const TakeSnapshot = ({ take }: Props) => {
  const texts = useMessages(snapshotMessages)
  const locale = useLocale()
  const id = useId()
  const [name, setName] = useState('')
  const [isSaving, setIsSaving] = useState(false)
  const save = async (): Promise<void> => {
    if (!name.trim()) return showToast(texts.needsName)
    setIsSaving(true)
    const answer = await take(name.trim())
    setIsSaving(false)
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    setName('')
    showToast(texts.taken)
  }
  return (
    <form
      className={styles['take']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label className={styles['name']} htmlFor={id}>
        {texts.name}
      </label>
      <input
        id={id}
        className={styles['input']}
        maxLength={120}
        placeholder={texts.namePlaceholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="primary" type="submit" disabled={isSaving}>
        {texts.take}
      </Button>
    </form>
  )
}
