import { activitiesOf, groupsOf, notesOf } from '@rembuk/shared/board/board-document'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { Spotlight } from '@rembuk/shared/meeting/meeting-plan'
import { boardRoom } from '@rembuk/shared/room/room-name'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { useYDeep } from '../sync/use-y.ts'
import { ActivityWall } from './ActivityWall.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './Notes.module.css'
import { densityOf } from './projection.ts'
import { readSpotlit } from './spotlit.ts'
import { isSame } from './use-projection.ts'
import walls from './Walls.module.css'

interface Props {
  readonly spotlight: Spotlight
  readonly code: string
  /** What stands there once the note or group is gone. */
  readonly otherwise: ReactNode
}

/** The one note, group or activity that the host has put into the light, as large as it fits. */
export const SpotlightWall = ({ spotlight, ...props }: Props) => {
  const state = useRoom(boardRoom(spotlight.boardId))
  if (state.type !== 'open') return props.otherwise
  return <OpenSpotlight room={state.room} spotlight={spotlight} {...props} />
}

const maxCards = 8

const OpenSpotlight = ({ room: { doc }, spotlight, code, otherwise }: Props & { readonly room: OpenRoom }) => {
  const texts = useMessages(projectorMessages)
  const read = () => readSpotlit(doc, spotlight.itemId)
  const ofNotes = useYDeep(notesOf(doc), read, isSame)
  const ofGroups = useYDeep(groupsOf(doc), read, isSame)
  const ofActivities = useYDeep(activitiesOf(doc), read, isSame)
  const live = { note: ofNotes, group: ofGroups, activity: ofActivities }
  const spotlit = ofNotes && live[ofNotes.type]
  if (!spotlit) return otherwise
  if (spotlit.type === 'activity') return <ActivityWall activity={spotlit.activity} code={code} />
  const notes = spotlit.type === 'note' ? [spotlit.note] : spotlit.notes
  const shown = notes.slice(0, maxCards)
  return (
    <>
      <JoinPanel code={code} />
      <div className={walls['spotlight']}>
        {spotlit.type === 'group' && (
          <h2 className={walls['groupTitle']} data-long={spotlit.title.length > 50}>
            {spotlit.title || texts.untitled} <span>{texts.inGroup({ count: notes.length })}</span>
          </h2>
        )}
        <ul className={styles['cards']} data-density={densityOf(shown.length)}>
          {shown.map((note) => (
            <NoteCard key={note.id} note={note} showsKind={false} showsName={false} />
          ))}
        </ul>
        {notes.length > maxCards && <p className={styles['more']}>{texts.more({ count: notes.length - maxCards })}</p>}
      </div>
    </>
  )
}
