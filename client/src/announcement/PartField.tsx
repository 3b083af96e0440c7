import { type AnnouncementPart, writeAnnouncement } from '@rembuk/shared/announcement/announcement'
import { shiftCaret } from '@rembuk/shared/announcement/announcement-text'
import { announcementMessages } from '@rembuk/shared/i18n/messages/announcement'
import { useId, useLayoutEffect, useRef } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './Announcement.module.css'

interface Props {
  readonly room: OpenRoom
  readonly part: AnnouncementPart
  readonly text: string
}

/** One part of the message. Several people may type in it at once; the caret stays with its words. */
export const PartField = ({ room, part, text }: Props) => {
  const texts = useMessages(announcementMessages)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(text)

  // The field is not React's: React would put the caret at the end whenever another types.
  useLayoutEffect(() => {
    const element = field.current
    if (!element || element.value === text) return
    const [start, end] = [element.selectionStart, element.selectionEnd]
    element.value = text
    element.setSelectionRange(shiftCaret(shown.current, text, start), shiftCaret(shown.current, text, end))
    shown.current = text
  }, [text])

  return (
    <div className={styles['part']}>
      <label htmlFor={id}>{texts.parts[part]}</label>
      <small id={`${id}-hint`}>{texts.hints[part]}</small>
      <textarea
        ref={field}
        id={id}
        aria-describedby={`${id}-hint`}
        rows={part === 'contact' ? 2 : 4}
        defaultValue={text}
        readOnly={!room.canEdit}
        onChange={({ currentTarget: { value } }) => {
          shown.current = value
          writeAnnouncement(room.doc, part, value)
        }}
      />
    </div>
  )
}
