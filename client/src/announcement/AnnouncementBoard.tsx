import { type Announcement, announcementParts, readAnnouncement } from '@rembuk/shared/announcement/announcement'
import { announcementToText } from '@rembuk/shared/announcement/announcement-text'
import type { BoardId } from '@rembuk/shared/base/id'
import { announcementOf } from '@rembuk/shared/board/board-document'
import { announcementMessages } from '@rembuk/shared/i18n/messages/announcement'
import { programmeMetaOf, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { ListChecks } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useY, useYDeep } from '../sync/use-y.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Announcement.module.css'
import { PartField } from './PartField.tsx'
import { Preview } from './Preview.tsx'
import { useComposing } from './use-composing.ts'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const isSame = (a: Announcement, b: Announcement): boolean => announcementParts.every((part) => a[part] === b[part])

/** The dissemination board: one short message in four parts, composed from the evaluation and sent as chat text or on paper. */
export const AnnouncementBoard = ({ room }: Props) => {
  const texts = useMessages(announcementMessages)
  const programme = useProgramme().room.doc
  const title = useY(programmeMetaOf(programme), () => readProgrammeMeta(programme).title)
  const announcement = useYDeep(announcementOf(room.doc), () => readAnnouncement(room.doc), isSame)
  const { isComposing, compose } = useComposing(room)
  const message = announcementToText(announcement, { title: texts.heading(title), headings: texts.parts })
  return (
    <div className={styles['board']}>
      <section className={styles['parts']} aria-label={texts.write}>
        <header className={styles['head']}>
          <div>
            <h1>{texts.write}</h1>
            <p>{texts.writeText}</p>
          </div>
          {room.canEdit && (
            <Button variant="primary" disabled={isComposing} onClick={() => void compose()}>
              <ListChecks size={18} /> {texts.compose}
            </Button>
          )}
        </header>
        {announcementParts.map((part) => (
          <PartField key={part} room={room} part={part} text={announcement[part]} />
        ))}
      </section>
      <Preview text={message} />
    </div>
  )
}
