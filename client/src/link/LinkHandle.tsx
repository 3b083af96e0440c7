import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { linkCurve, pathOfCurve } from '@rembuk/shared/link/link-geometry'
import { Spline } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Link.module.css'
import { selectedEnd } from './link-actions.ts'
import { frameOfEnd } from './link-place.ts'

/** What an arrow is pulled from, beside the one note or group that is selected, and the arrow while it is pulled. */
export const LinkHandle = () => {
  const board = useBoard()
  const texts = useMessages(linkMessages)
  const handle = useRef<HTMLSpanElement>(null)
  const line = useRef<SVGPathElement>(null)
  useLayoutEffect(() => {
    const { camera, session, store, places } = board
    const writeHandle = (element: HTMLElement): void => {
      const { isDragging, editing } = session.state()
      const end = isDragging || editing ? undefined : selectedEnd(board)
      const frame = end && frameOfEnd(board, end)
      element.hidden = !frame
      if (!end || !frame) return
      element.dataset['linkFrom'] = end
      const [x, y] = camera.toScreen([frame.x + frame.width, frame.y + frame.height / 2])
      element.style.transform = `translate(${x - 8}px, ${y - 15}px)`
    }
    const writeLine = (path: SVGPathElement): void => {
      const { linking, dropTarget } = session.state()
      const from = linking && frameOfEnd(board, linking.from)
      const [x, y] = linking?.to ?? [0, 0]
      const to = (dropTarget && frameOfEnd(board, dropTarget)) ?? { x, y, width: 0, height: 0 }
      const { zoom, offset } = camera.view()
      path.setAttribute('d', from ? pathOfCurve(linkCurve(from, to)) : '')
      path.setAttribute('transform', `translate(${offset[0]} ${offset[1]}) scale(${zoom})`)
    }
    const write = (): void => {
      if (handle.current) writeHandle(handle.current)
      if (line.current) writeLine(line.current)
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
