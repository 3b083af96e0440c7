import type { NoteId } from '@rembuk/shared/base/id'
import type { Stage } from '@rembuk/shared/board/stage'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { Eye, LayoutDashboard, List } from 'lucide-react'
import { useState } from 'react'
import type { Mark } from '../board/board-marks.ts'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import styles from './History.module.css'
import { PastCanvas } from './PastCanvas.tsx'
import { PastOutline } from './PastOutline.tsx'

interface Props {
  readonly room: OpenRoom
  readonly stage: Stage
  /** What it is that is shown, and of when. */
  readonly title: string
  readonly marks: ReadonlyMap<string, Mark>
  readonly chosen: ReadonlySet<NoteId>
  readonly onChoose: (ids: ReadonlySet<NoteId>) => void
}

/** Narrower than this the list is easier to read, until the person asks for the canvas. */
const narrow = 700

/** The board as it was: a map as its canvas or as a list, every other board as a list. */
export const PastBoard = ({ room, stage, title, marks, chosen, onChoose }: Props) => {
  const texts = useMessages(historyMessages)
  const [isCanvas, setIsCanvas] = useState(() => innerWidth >= narrow)
  const isMap = stage === 'mapping'
  return (
    <>
      <div className={styles['head']}>
        <h1>
          <Eye size={17} aria-hidden="true" /> {title}
        </h1>
        {isMap && (
          <Button size="small" onClick={() => setIsCanvas(!isCanvas)}>
            {isCanvas ? <List size={17} /> : <LayoutDashboard size={17} />}
            {isCanvas ? texts.asList : texts.asCanvas}
          </Button>
        )}
      </div>
      <div className={styles['shown']}>
        {isMap && isCanvas ? (
          <PastCanvas room={room} marks={marks} chosen={chosen} onChoose={onChoose} />
        ) : (
          <PastOutline doc={room.doc} marks={marks} />
        )}
      </div>
    </>
  )
}
