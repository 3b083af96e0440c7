import type { Area } from '@rembuk/shared/area/area-schema'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { MapIcon } from 'lucide-react'
import { useState } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { pictureAddress } from '../media/picture-address.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Picture.module.css'
import { PictureDialog } from './PictureDialog.tsx'

/** Where a map is to stand. */
const PlaceForMap = ({ area: { id } }: { readonly area: Area }) => {
  const texts = useMessages(boardPictureMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={styles['place']}>
      <Button onClick={() => setIsOpen(true)}>
        <MapIcon size={18} aria-hidden="true" /> {texts.placeMap}
      </Button>
      {isOpen && <PictureDialog id={id} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

/** The map or photo of an area, drawn whole; one that lies still lets every press through to what is behind it. */
export const AreaPicture = ({ area }: { readonly area: Area }) => {
  const { id, picture, title, opacity, isLocked } = area
  const { room } = useBoard()
  const texts = useMessages(boardPictureMessages)
  const { untitledPicture } = useMessages(areaMessages)
  const [goneId, setGoneId] = useState<string>()
  if (!picture) return room.canEdit && <PlaceForMap area={area} />
  if (goneId === picture) return <p className={styles['gone']}>{texts.gone}</p>
  return (
    <img
      className={styles['picture']}
      src={pictureAddress(picture, location.pathname)}
      alt={title || untitledPicture}
      style={{ opacity }}
      data-area-title={isLocked ? undefined : id}
      data-locked={isLocked || undefined}
      decoding="async"
      draggable={false}
      onError={() => setGoneId(picture)}
    />
  )
}
