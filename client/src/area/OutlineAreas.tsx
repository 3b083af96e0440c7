import type { Area } from '@rembuk/shared/area/area-schema'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { useState, useSyncExternalStore } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { pictureAddress } from '../media/picture-address.ts'
import outline from '../outline/Outline.module.css'
import { TitleField } from '../ui/TitleField.tsx'
import styles from './Area.module.css'
import { AreaTools } from './AreaTools.tsx'
import { setAreaTitle } from './area-actions.ts'

const ListedArea = ({ area: { id, title, tint, picture, isLocked } }: { readonly area: Area }) => {
  const board = useBoard()
  const texts = useMessages(areaMessages)
  const pictures = useMessages(boardPictureMessages)
  const [isEditing, setIsEditing] = useState(false)
  const leave = (kept: string): void => {
    setAreaTitle(board, id, kept)
    setIsEditing(false)
  }
  return (
    <li>
      {picture ? (
        <img
          className={styles['thumb']}
          src={pictureAddress(picture, location.pathname)}
          alt={pictures.isPicture}
          loading="lazy"
        />
      ) : (
        <i className={styles['dot']} style={{ background: `var(--note-${tint})` }} />
      )}
      {isEditing ? (
        <TitleField
          title={title}
          label={texts.title}
          placeholder={texts.titleHere}
          className={outline['titleField']}
          onLeave={leave}
        />
      ) : (
        <span dir="auto">
          {title || (picture ? texts.untitledPicture : texts.untitled)}
          {isLocked && <small> · {pictures.locked}</small>}
        </span>
      )}
      {board.room.canEdit && <AreaTools id={id} onEditTitle={() => setIsEditing(true)} />}
    </li>
  )
}

/** The areas of the board in the list, with what can be done to them; each note says for itself on which one it stands. */
export const OutlineAreas = () => {
  const { areas } = useBoard()
  const texts = useMessages(areaMessages)
  const list = useSyncExternalStore(areas.subscribe, areas.list)
  if (list.length === 0) return null
  return (
    <section className={outline['section']}>
      <h3>{texts.areas}</h3>
      <ul className={styles['list']}>
        {list.map((area) => (
          <ListedArea key={area.id} area={area} />
        ))}
      </ul>
    </section>
  )
}
