import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { Spline } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Link.module.css'
import { writeHandle, writePulled } from './link-handle.ts'

/** What an arrow is pulled from, beside the one note or group that is selected, and the arrow while it is pulled. */
export const LinkHandle = () => {
  const board = useBoard()
  const texts = useMessages(linkMessages)
  const handle = useRef<HTMLSpanElement>(null)
  const line = useRef<SVGPathElement>(null)
  useLayoutEffect(() => {
    const { camera, session, store, places } = board
    const write = (): void => {
      if (handle.current) writeHandle(board, handle.current)
      if (line.current) writePulled(board, line.current)
    }
    write()
    const stops = [camera.subscribe(write), session.subscribe(write), store.onChange(write), places.onAnyDrag(write)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board])
  return (
    <>
      <svg className={styles['pulled']} aria-hidden="true">
        <path ref={line} className={styles['line']} />
      </svg>
      <span ref={handle} className={styles['handle']} title={texts.handle} hidden>
        <Spline size={18} aria-hidden="true" />
      </span>
    </>
  )
}
