import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { pictureTools } from '../drawing/picture-tools-later.ts'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { later, Soon, WhenLoaded } from '../ui/later.tsx'
import { UndoButtons } from '../undo/UndoButtons.tsx'
import { frameOfAll } from './board.ts'
import { useBoard } from './board-context.tsx'
import styles from './Tools.module.css'

const minimap = later(async () => (await import('./Minimap.tsx')).Minimap)

/** Undo at hand, and how large the board is seen. */
export const ViewBar = () => {
  const board = useBoard()
  const { camera, room } = board
  const texts = useMessages(boardMessages)
  const [hasMap, setHasMap] = useState(false)
  const percent = useSyncExternalStore(camera.subscribe, () => Math.round(camera.view().zoom * 100))
  const zoomBy = (factor: number) => camera.zoomTo(camera.view().zoom * factor)
  return (
    <>
      {hasMap && (
        <WhenLoaded part={minimap} onFailed={() => setHasMap(false)}>
          {(Minimap) => <Minimap />}
        </WhenLoaded>
      )}
      <div className={styles['viewBar']} role="toolbar" aria-label={texts.view}>
        {room.canEdit && (
          <div className={styles['cluster']}>
            <UndoButtons room={room} />
          </div>
        )}
        <div className={styles['cluster']}>
          <IconButton label={texts.zoomOut} onClick={() => zoomBy(1 / 1.25)}>
            <Minus size={18} />
          </IconButton>
          <button type="button" className={styles['percent']} title={texts.zoomReset} onClick={() => camera.zoomTo(1)}>
            {percent}%
          </button>
          <IconButton label={texts.zoomIn} onClick={() => zoomBy(1.25)}>
            <Plus size={18} />
          </IconButton>
          <IconButton label={texts.minimap} aria-pressed={hasMap} onClick={() => setHasMap(!hasMap)}>
            <MapIcon size={17} />
          </IconButton>
          <IconButton label={texts.fit} onClick={() => camera.fit(frameOfAll(board))}>
            <Maximize size={17} />
          </IconButton>
          {!room.canEdit && <Soon part={pictureTools}>{(PictureTools) => <PictureTools />}</Soon>}
        </div>
      </div>
    </>
  )
}
