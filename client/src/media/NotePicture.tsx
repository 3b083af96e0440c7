import type { MediaId } from '@rembuk/shared/base/id'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './NotePicture.module.css'
import { pictureAddress } from './picture-address.ts'

interface Props {
  readonly picture: MediaId | '' | undefined
  /** What the note says: for whoever does not see the picture. */
  readonly text: string
  /** Shown whole, not cut to its box. */
  readonly isWhole?: boolean
  readonly className?: string | undefined
}

/** The photo of a note, in a box that does not wait for it; words stand there when the server no longer shows it. */
export const NotePicture = ({ picture, text, isWhole, className = '' }: Props) => {
  const texts = useMessages(noteMessages)
  const [goneId, setGoneId] = useState<string>()
  if (!picture) return null
  return (
    <div className={`${styles['box']} ${className}`} data-whole={isWhole || undefined}>
      {goneId === picture ? (
        <p className={styles['gone']}>{texts.pictureGone}</p>
      ) : (
        <img
          src={pictureAddress(picture, location.pathname)}
          alt={texts.pictureOf({ text })}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setGoneId(picture)}
        />
      )}
    </div>
  )
}
