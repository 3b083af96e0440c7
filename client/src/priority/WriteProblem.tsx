import type { PriorityId } from '@rembuk/shared/base/id'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { addPriority } from '@rembuk/shared/priority/priority-commands'
import { maxPriorityTitle } from '@rembuk/shared/priority/priority-schema'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Priority.module.css'

/** Adds a problem that no note tells, at the end of the list. */
export const WriteProblem = ({ doc }: { readonly doc: Y.Doc }) => {
  const texts = useMessages(priorityMessages)
  const [title, setTitle] = useState('')
  return (
    <form
      className={styles['write']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!title.trim()) return
        addPriority(doc, { id: newId<PriorityId>(), title })
        setTitle('')
      }}
    >
      <TextField
        label={texts.write}
        value={title}
        maxLength={maxPriorityTitle}
        autoComplete="off"
        onChange={setTitle}
      />
      <Button type="submit" disabled={!title.trim()}>
        <Plus size={18} aria-hidden="true" /> {texts.writeAdd}
      </Button>
    </form>
  )
}
