import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { addAbout, removeAbout } from '@rembuk/shared/priority/priority-commands'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import { Group, LocateFixed, Plus, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { KindIcon } from '../note/KindIcon.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ChooseDialog } from './ChooseDialog.tsx'
import styles from './Priority.module.css'
import { aboutToWords } from './priority-words.ts'

interface Props {
  readonly room: OpenRoom
  readonly priority: RankedPriority
  readonly onShow: (itemId: string) => void
}

/** The notes and groups that a problem is about, as they read now; of what has left the board only that it has. */
export const BehindIt = ({ room, priority, onShow }: Props) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  const [isChoosing, setIsChoosing] = useState(false)
  const chosenIds = useMemo(() => new Set(priority.about.map(({ id }) => id)), [priority.about])
  return (
    <section className={styles['part']}>
      <h4>{texts.notes}</h4>
      {priority.named.length === 0 && <p className={styles['quiet']}>{texts.noNotes}</p>}
      <ul className={styles['behind']}>
        {priority.named.map((about) => {
          const words = aboutToWords(locale, about)
          const isGone = about.text === undefined
          return (
            <li key={about.id} data-gone={isGone ? '' : undefined}>
              <span className={styles['sign']}>
                {about.noteKind ? <KindIcon kind={about.noteKind} size={16} /> : <Group size={16} aria-hidden="true" />}
              </span>
              <div dir="auto">
                {words}
                {about.memberTexts.length > 0 && (
                  <ul>
                    {about.memberTexts.map((text, index) => (
                      <li key={index}>{text}</li>
                    ))}
                  </ul>
                )}
              </div>
              {!isGone && (
                <IconButton label={texts.show(words)} onClick={() => onShow(about.id)}>
                  <LocateFixed size={18} />
                </IconButton>
              )}
              {room.canEdit && (
                <IconButton label={texts.unlink(words)} onClick={() => removeAbout(room.doc, priority.id, about.id)}>
                  <X size={18} />
                </IconButton>
              )}
            </li>
          )
        })}
      </ul>
      {room.canEdit && (
        <Button size="small" onClick={() => setIsChoosing(true)}>
          <Plus size={16} aria-hidden="true" /> {texts.chooseAbout}
        </Button>
      )}
      {isChoosing && (
        <ChooseDialog
          doc={room.doc}
          title={texts.chooseAbout}
          text={texts.chooseAboutText}
          chosenIds={chosenIds}
          onChoose={(about) => {
            for (const one of about) addAbout(room.doc, priority.id, one)
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </section>
  )
}
