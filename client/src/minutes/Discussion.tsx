import type { AgendaItemId } from '@rembuk/shared/base/id'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { EmptyAgenda } from './EmptyAgenda.tsx'
import { ItemMinutes, type PressedAt } from './ItemMinutes.tsx'
import styles from './Minutes.module.css'
import { useMinutes } from './minutes-context.ts'
import { UndoButtons } from './UndoButtons.tsx'
import { useAgenda } from './use-meeting-document.ts'

/** The minutes item by item, with the writing tools above them; one item is written in at a time. */
export const Discussion = () => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const agenda = useAgenda()
  const [writing, setWriting] = useState<{ readonly id: AgendaItemId; readonly at: PressedAt }>()
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null)
  return (
    <div className={styles['discussion']}>
      {room.canEdit && agenda.length > 0 && (
        <div ref={setToolbar} className={styles['toolbar']}>
          <div className={styles['toolbarUndo']}>
            <UndoButtons />
          </div>
          {!writing && <p className={styles['hint']}>{texts.toolsHint}</p>}
        </div>
      )}
      {agenda.length === 0 && <EmptyAgenda />}
      {agenda.map((item, index) => (
        <ItemMinutes
          key={item.id}
          item={item}
          number={index + 1}
          writing={writing?.id === item.id ? writing : undefined}
          toolbar={toolbar}
          onWrite={(at) => setWriting({ id: item.id, at })}
          onDone={() => setWriting((current) => (current?.id === item.id ? undefined : current))}
        />
      ))}
    </div>
  )
}
