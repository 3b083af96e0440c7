import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { MousePointer2 } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useBoard } from './board-context.tsx'
import type { OtherPerson } from './board-presence.ts'
import styles from './Canvas.module.css'
import { personColour } from './person-colour.ts'

/** One other's pointer: it glides between the places that arrive, and keeps its size at every zoom. */
const Pointer = ({ person: { clientId, presence } }: { readonly person: OtherPerson }) => {
  const { camera } = useBoard()
  const { someone } = useMessages(boardMessages)
  const ref = useRef<HTMLDivElement>(null)
  const { pointer, name } = presence
  useLayoutEffect(() => {
    const write = (isGliding: boolean): void => {
      if (!ref.current || !pointer) return
      const [x, y] = camera.toScreen(pointer)
      ref.current.style.transition = isGliding ? 'transform 110ms linear' : ''
      ref.current.style.transform = `translate(${x}px, ${y}px)`
    }
    write(true)
    return camera.subscribe(() => write(false))
  }, [camera, pointer])
  return (
    <div ref={ref} className={styles['pointer']} style={{ color: personColour(clientId) }}>
      <MousePointer2 size={18} fill="currentColor" />
      <span style={{ background: personColour(clientId) }}>{name || someone}</span>
    </div>
  )
}

/** Where the others' pointers are, with their names. */
export const PresenceLayer = () => {
  const board = useBoard()
  const others = useSyncExternalStore(board.presence.subscribe, board.presence.others)
  useEffect(
    () =>
      board.session.subscribe(() => {
        const { selectedNotes, selectedGroup } = board.session.state()
        const selection = [...(selectedGroup ? [selectedGroup] : []), ...selectedNotes].slice(0, 50)
        board.presence.showSelection(selection)
      }),
    [board],
  )
  return (
    <div className={styles['presence']} aria-hidden="true">
      {others.map((person) => person.presence.pointer && <Pointer key={person.clientId} person={person} />)}
    </div>
  )
}
