import type { AgendaItemId } from '@rembuk/shared/base/id'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { addAgendaItem } from '@rembuk/shared/meeting/meeting-document'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import { placeOf } from './field-place.ts'
import styles from './MinutesForm.module.css'
import { useMinutes } from './minutes-context.ts'
import { Panel } from './Panel.tsx'
import { useAgenda } from './use-meeting-document.ts'

const NewItem = () => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const [title, setTitle] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    addAgendaItem(room.doc, { id: newId<AgendaItemId>(), title: title.trim() })
    setTitle('')
  }
  return (
    <form className={styles['newItem']} onSubmit={add}>
      <input
        aria-label={texts.newItem}
        placeholder={texts.newItemExample}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <IconButton type="submit" label={texts.addItem}>
        <Plus size={20} aria-hidden="true" />
      </IconButton>
    </form>
  )
}

/** The agenda: add, rename, move, take away. */
export const AgendaList = () => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const agenda = useAgenda()
  return (
    <Panel
      title={texts.agenda}
      summary={agenda.length > 0 ? String(agenda.length) : ''}
      isOpenWhenNarrow={agenda.length === 0}
    >
      <div id={placeOf('agenda')} className={styles['agenda']}>
        <ol className={styles['agendaList']}>
          {agenda.map((item, index) => (
            <AgendaRow key={item.id} item={item} number={index + 1} isLast={index === agenda.length - 1} />
          ))}
        </ol>
        {room.canEdit && <NewItem />}
      </div>
    </Panel>
  )
}
