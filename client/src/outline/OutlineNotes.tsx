import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Outline.module.css'
import { OutlineNote } from './OutlineNote.tsx'
import { useNotesIn } from './outline-context.ts'
import type { SectionId } from './outline-tree.ts'

/** So many notes of a group are listed at once: nobody reads on, and an old phone holds no more. */
const page = 200

/** The notes of a group, or those in none. */
export const OutlineNotes = ({ section }: { readonly section: SectionId }) => {
  const texts = useMessages(boardMessages)
  const { more } = useMessages(outlineViewMessages)
  const ids = useNotesIn(section)
  const [shownCount, setShownCount] = useState(page)
  const rest = ids.length - shownCount
  return (
    <>
      {ids.length === 0 && <p className={styles['none']}>{texts.noNotes}</p>}
      <ol className={styles['notes']}>
        {ids.slice(0, shownCount).map((id) => (
          <OutlineNote key={id} id={id} />
        ))}
      </ol>
      {rest > 0 && <Button onClick={() => setShownCount(shownCount + page)}>{more(Math.min(rest, page))}</Button>}
    </>
  )
}
