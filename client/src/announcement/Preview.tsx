import { announcementLengthGuide, countCharacters } from '@rembuk/shared/announcement/announcement-text'
import { announcementMessages } from '@rembuk/shared/i18n/messages/announcement'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { Copy, Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Announcement.module.css'
import { ChatPreview } from './ChatPreview.tsx'
import { copyText } from './copy-text.ts'

/** The message as residents get it, how long it is, and the ways out: copied or printed. */
export const Preview = ({ text }: { readonly text: string }) => {
  const texts = useMessages(announcementMessages)
  const common = useMessages(commonMessages)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isByHand, setIsByHand] = useState(false)
  const length = countCharacters(text)
  const isLong = length > announcementLengthGuide
  const copy = async () => {
    if (!field.current) return
    const outcome = await copyText(field.current)
    setIsByHand(outcome === 'selected')
    if (outcome === 'copied') showToast(common.copied)
  }
  return (
    <section className={styles['preview']} aria-label={texts.preview}>
      <h2>{texts.preview}</h2>
      {text ? <ChatPreview text={text} /> : <p className={styles['empty']}>{texts.emptyPreview}</p>}
      <div className={styles['meter']}>
        <span className={styles['bar']} aria-hidden="true">
          <i
            data-long={isLong ? '' : undefined}
            style={{ width: `${Math.min(100, (length / announcementLengthGuide) * 100)}%` }}
          />
        </span>
        <span>{texts.length(length, announcementLengthGuide)}</span>
      </div>
      {isLong && <p className={styles['long']}>{texts.tooLong}</p>}
      <div className={styles['actions']}>
        <Button variant="primary" disabled={!text} onClick={() => void copy()}>
          <Copy size={18} /> {texts.copyMessage}
        </Button>
        <Button variant="ghost" disabled={!text} onClick={() => window.print()}>
          <Printer size={18} /> {texts.print}
        </Button>
      </div>
      {isByHand && <p role="status">{texts.copyByHand}</p>}
      <textarea
        ref={field}
        className={isByHand ? styles['byHand'] : styles['offScreen']}
        aria-label={texts.preview}
        aria-hidden={!isByHand}
        tabIndex={isByHand ? 0 : -1}
        readOnly
        rows={6}
        value={text}
      />
    </section>
  )
}
