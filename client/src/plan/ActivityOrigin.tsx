import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import type { Source } from '@rembuk/shared/document/document'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { readNote } from '@rembuk/shared/note/note-queries'
import { titleFromText } from '@rembuk/shared/plan/carry-over-queries'
import { sourcesOf } from '@rembuk/shared/plan/plan-queries'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import { splitRoomName } from '@rembuk/shared/room/room-name'
import { CornerLeftUp } from 'lucide-react'
import { Link } from 'wouter'
import { itemPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './Plan.module.css'
import { useNamedSource } from './use-named-source.ts'

interface Props {
  readonly room: OpenRoom
  readonly activity: Pick<Activity, 'source' | 'alsoFrom'>
  readonly isInRow?: boolean
}
interface SourceProps {
  readonly room: OpenRoom
  readonly source: Source
}

const OwnProposal = ({ room, source }: SourceProps) => {
  const texts = useMessages(planMessages)
  const author = readNote(room.doc, source.item as NoteId)?.author.name
  return (
    <>
      <CornerLeftUp size={13} aria-hidden="true" /> {[texts.fromProposal, author].filter(Boolean).join(' · ')}
    </>
  )
}

/** Leads to the priority, note or group; what has left its board is told as that, and leads to the board. */
const MappedProblem = ({ source }: SourceProps) => {
  const texts = useMessages(planMessages)
  const { programmeId } = useProgramme()
  const named = useNamedSource(source)
  const words = named && (named.isGone ? texts.sourceGone : titleFromText(named.name) || texts.sourceUnnamed)
  return (
    <Link
      href={itemPath(programmeId, source.board as BoardId, source.item)}
      className={styles['originLink']}
      data-gone={named?.isGone ? '' : undefined}
    >
      <CornerLeftUp size={13} aria-hidden="true" /> <span className={styles['srOnly']}>{texts.from}: </span>
      {named?.rank && <b>{texts.priority(named.rank)} · </b>}
      {words ?? texts.fromBoard}
    </Link>
  )
}

/** What an activity came from: the priorities and notes, each with the way there, or a resident's proposal on this board. */
export const ActivityOrigin = ({ room, activity, isInRow = false }: Props) =>
  sourcesOf(activity).map((source) => (
    <span key={`${source.board}/${source.item}`} className={isInRow ? styles['originInRow'] : styles['origin']}>
      {splitRoomName(room.name).id === source.board ? (
        <OwnProposal room={room} source={source} />
      ) : (
        <MappedProblem room={room} source={source} />
      )}
    </span>
  ))
