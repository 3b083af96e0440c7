import { palest } from '@rembuk/shared/area/area-schema'
import type { AreaId } from '@rembuk/shared/base/id'
import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { Copy, ImageOff, ImagePlus } from 'lucide-react'
import { useId, useState, useSyncExternalStore } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { setAreaTitle } from './area-actions.ts'
import { FileButton } from './FileButton.tsx'
import styles from './Picture.module.css'
import { duplicateArea, fadePicture, setAreaLocked, takePictureOut } from './picture-actions.ts'
import { usePictureFile } from './use-picture-file.ts'

interface Props {
  readonly id: AreaId
  readonly onClose: () => void
}

/** How strongly a picture is drawn: written once, when the hand lets go. */
const Strength = ({ id, opacity }: { readonly id: AreaId; readonly opacity: number }) => {
  const board = useBoard()
  const texts = useMessages(boardPictureMessages)
  const inputId = useId()
  const [percent, setPercent] = useState(Math.round(opacity * 100))
  const write = (): void => {
    if (percent !== Math.round(opacity * 100)) fadePicture(board, id, percent / 100)
  }
  return (
    <div className={styles['strength']}>
      <label htmlFor={inputId}>{texts.opacity}</label>
      <input
        id={inputId}
        type="range"
        min={palest * 100}
        max={100}
        step={10}
        value={percent}
        onChange={(event) => setPercent(Number(event.target.value))}
        onPointerUp={write}
        onKeyUp={write}
        onBlur={write}
      />
      <output htmlFor={inputId}>{percent}%</output>
    </div>
  )
}

/** What can be done with the picture of an area, and with one that it does not have yet. */
export const PictureDialog = ({ id, onClose }: Props) => {
  const board = useBoard()
  const texts = useMessages(boardPictureMessages)
  const put = usePictureFile()
  const doUndoably = useUndoable(board.room)
  const area = useSyncExternalStore(board.areas.subscribe, () => board.areas.area(id))
  const [title, setTitle] = useState(area?.title ?? '')
  if (!area) return null
  const leave = (): void => {
    setAreaTitle(board, id, title)
    onClose()
  }
  const andClose = (told: string, run: () => void): void => {
    doUndoably(() => {
      run()
      return told
    })
    onClose()
  }
  return (
    <Dialog title={texts.dialog} onClose={leave}>
      <div className={styles['settings']}>
        <div className={styles['buttons']}>
          <FileButton
            variant={area.picture ? 'ghost' : 'primary'}
            onFile={(file) => {
              leave()
              void put(file, { areaId: id })
            }}
          >
            <ImagePlus size={18} aria-hidden="true" /> {area.picture ? texts.replace : texts.choose}
          </FileButton>
          {area.picture && (
            <Button onClick={() => andClose(texts.removed, () => takePictureOut(board, id))}>
              <ImageOff size={18} aria-hidden="true" /> {texts.remove}
            </Button>
          )}
          <Button onClick={() => andClose(texts.duplicated, () => duplicateArea(board, id))}>
            <Copy size={18} aria-hidden="true" /> {texts.duplicate}
          </Button>
        </div>
        {area.picture && (
          <>
            <TextField label={texts.title} hint={texts.titleHint} value={title} onChange={setTitle} maxLength={120} />
            <Strength id={id} opacity={area.opacity} />
          </>
        )}
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={area.isLocked}
            onChange={(event) => setAreaLocked(board, id, event.target.checked)}
          />
          {texts.lock}
        </label>
        <Button variant="primary" onClick={leave}>
          {texts.done}
        </Button>
      </div>
    </Dialog>
  )
}
