import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { ImagePlus } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FileButton } from './FileButton.tsx'
import styles from './Picture.module.css'
import { usePictureFile } from './use-picture-file.ts'

/** Chooses a picture for the board. */
export const AddPictureDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const texts = useMessages(boardPictureMessages)
  const put = usePictureFile()
  return (
    <Dialog title={texts.add} onClose={onClose}>
      <div className={styles['settings']}>
        <p>{texts.addText}</p>
        <FileButton
          onFile={(file) => {
            onClose()
            void put(file, { middle: undefined })
          }}
        >
          <ImagePlus size={18} aria-hidden="true" /> {texts.choose}
        </FileButton>
      </div>
    </Dialog>
  )
}
