import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { pathOfCurve } from '@rembuk/shared/link/link-geometry'
import type { Link } from '@rembuk/shared/link/link-schema'
import { memo, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoard, useSession } from '../board/board-context.tsx'
import styles from './Link.module.css'
import { curveOfLink } from './link-place.ts'

/** Longer words are read in the toolbar of the link. */
const maxShown = 32

/** Keeps a line between its ends: a move writes attributes and renders nothing. */
const useLinkPlace = (ref: RefObject<SVGGElement | null>, link: Link): void => {
  const board = useBoard()
  useLayoutEffect(() => {
    const { store, places, links } = board
    const write = (): void => {
      const curve = curveOfLink(board, link)
      const group = ref.current
      if (!group) return
      group.style.display = curve ? '' : 'none'
      if (!curve) return
      const path = pathOfCurve(curve)
      for (const line of group.querySelectorAll('path')) line.setAttribute('d', path)
      const label = group.querySelector('text')
      label?.setAttribute('x', String(Math.round(curve.middle[0])))
      label?.setAttribute('y', String(Math.round(curve.middle[1])))
    }
    write()
    const stops = [link.from, link.to].flatMap((end) => [
      store.onNote(end as NoteId, write),
      store.onGroup(end as GroupId, write),
      places.onDrag(end, write),
      links.onEnd(end, write),
    ])
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, link, ref])
}

const CanvasLink = memo(({ link }: { readonly link: Link }) => {
  const ref = useRef<SVGGElement>(null)
  const isSelected = useSession((state) => state.selectedLink === link.id)
  useLinkPlace(ref, link)
  const { label } = link
  return (
    <g ref={ref} data-link={link.id} className={styles['link']} data-selected={isSelected || undefined}>
      <path className={styles['hit']} />
      <path className={styles['line']} />
      {label && <text>{label.length > maxShown ? `${label.slice(0, maxShown - 1)}…` : label}</text>}
    </g>
  )
})

/**
 * The arrows, in one layer below the notes. For the eye and the pointer only: the keyboard and screen readers find every link at its
 * notes, in the toolbar and in the list.
 */
export const LinkLayer = () => {
  const { visible, visibleLinks } = useBoard()
  const isFar = useSyncExternalStore(visible.subscribe, visible.isFar)
  const links = useSyncExternalStore(visibleLinks.subscribe, visibleLinks.list)
  if (isFar || links.length === 0) return null
  return (
    <svg className={styles['layer']} aria-hidden="true">
      {links.map((link) => (
        <CanvasLink key={link.id} link={link} />
      ))}
    </svg>
  )
}
