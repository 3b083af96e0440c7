import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import type { Source } from '@rembuk/shared/document/document'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { readNote } from '@rembuk/shared/note/note-queries'
import { splitRoomName } from '@rembuk/shared/room/room-name'
import { CornerLeftUp } from 'lucide-react'
import { Link } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './Plan.module.css'
import { useSourceTitle } from './use-source-title.ts'

interface Props {
  readonly room: OpenRoom
  readonly source: Source
  readonly isInRow?: boolean
}

const OwnProposal = ({ room, source }: Props) => {
  const texts = useMessages(planMessages)
  const author = readNote(room.doc, source.item as NoteId)?.author.name
  return (
    <>
      <CornerLeftUp size={13} aria-hidden="true" /> {[texts.fromProposal, author].filter(Boolean).join(' · ')}
    </>
  )
}

const MappedProblem = ({ source }: Props) => {
  const texts = useMessages(planMessages)
  const { programmeId } = useProgramme()
  const title = useSourceTitle(source)
  return (
    <Link href={boardPath(programmeId, source.board as BoardId)} className={styles['originLink']}>
      <CornerLeftUp size={13} aria-hidden="true" /> <span className={styles['srOnly']}>{texts.from}: </span>
      {title || texts.fromBoard}
    </Link>
  )
}

/** What an activity came from: the mapped problem, with the way to its board, or a resident's proposal on this board. */
export const ActivityOrigin = (props: Props) => (
  <span className={props.isInRow ? styles['originInRow'] : styles['origin']}>
    {splitRoomName(props.room.name).id === props.source.board ? (
      <OwnProposal {...props} />
    ) : (
      <MappedProblem {...props} />
    )}
  </span>
)
