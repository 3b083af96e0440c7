import type { Area } from '@rembuk/shared/area/area-schema'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoard, useItemFlags } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { later, Soon } from '../ui/later.tsx'
import { TitleField } from '../ui/TitleField.tsx'
import styles from './Area.module.css'
import { editAreaTitle, selectArea, setAreaTitle } from './area-actions.ts'

const areaPicture = later(async () => (await import('./AreaPicture.tsx')).AreaPicture)

/** A labelled background of the canvas. Its title is what it is dragged by. */
const CanvasArea = memo(({ area }: { readonly area: Area }) => {
  const { id, title, tint, picture } = area
  const board = useBoard()
  const texts = useMessages(areaMessages)
  const name = title || (picture ? texts.untitledPicture : texts.untitled)
  const ref = useRef<HTMLElement>(null)
  const { isSelected, isEditing } = useItemFlags(id)
  useLayoutEffect(() => {
    const write = (): void => {
      const frame = board.places.areaFrame(id)
      if (!ref.current || !frame) return
      ref.current.style.transform = `translate(${frame.x}px, ${frame.y}px)`
      ref.current.style.width = `${frame.width}px`
      ref.current.style.height = `${frame.height}px`
    }
    write()
    return board.places.onDrag(id, write)
  }, [board, id, area])
  return (
    <section
      ref={ref}
      data-area={id}
      className={styles['area']}
      aria-label={name}
      data-selected={isSelected || undefined}
      style={{ '--tint': `var(--note-${tint})` } as object}
    >
      {(picture || area.isForMap) && <Soon part={areaPicture}>{(AreaPicture) => <AreaPicture area={area} />}</Soon>}
      {isEditing ? (
        <TitleField
          title={title}
          label={texts.title}
          placeholder={texts.titleHere}
          className={styles['titleField']}
          onLeave={(kept) => setAreaTitle(board, id, kept)}
        />
      ) : (
        <button
          type="button"
          dir="auto"
          data-area-title={id}
          data-on-picture={picture && ''}
          className={styles['title']}
          onFocus={() => selectArea(board, id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'F2') editAreaTitle(board, id)
          }}
        >
          {name}
        </button>
      )}
      {isSelected && board.room.canEdit && !area.isLocked && (
        <span className={styles['handle']} data-area-resize={id} title={texts.resize} />
      )}
    </section>
  )
})

/** Titles stay readable when the board is seen from afar; in few steps, so that zooming seldom renders anything. */
const titleScale = (zoom: number): number => Math.round(Math.max(1, Math.min(1.8, 0.75 / zoom)) * 5) / 5

/** The areas, below everything else. */
export const AreaLayer = () => {
  const { areas, camera } = useBoard()
  const list = useSyncExternalStore(areas.subscribe, areas.list)
  const scale = useSyncExternalStore(camera.subscribe, () => titleScale(camera.view().zoom))
  return (
    <div style={{ '--title-scale': scale } as object}>
      {list.map((area) => (
        <CanvasArea key={area.id} area={area} />
      ))}
    </div>
  )
}
