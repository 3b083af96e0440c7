import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './RecordPreview.module.css'
import { type RecordChoice, type RecordFormat, recordFilePath, recordFormats } from './record-address.ts'

const formatNames: Record<RecordFormat, string> = { docx: 'Word (DOCX)', pdf: 'PDF', md: 'Markdown', json: 'JSON' }

/** The server names the file; the page stays where it is. */
const startDownload = (path: string): void => {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}

/** The record as files. A press waits until this person's edits are saved, or until they choose to do without them. */
export const DownloadButtons = ({ choice, isReady }: { readonly choice: RecordChoice; readonly isReady: boolean }) => {
  const texts = useMessages(minutesMessages)
  const [wanted, setWanted] = useState<RecordFormat>()
  useEffect(() => {
    if (!wanted || !isReady) return
    startDownload(recordFilePath(choice, wanted))
    showToast(texts.downloadStarted)
    setWanted(undefined)
  }, [wanted, isReady, choice, texts])
  return (
    <fieldset className={styles['downloads']} aria-label={texts.download}>
      {recordFormats.map((format) => (
        <Button
          key={format}
          variant={format === 'docx' || format === 'pdf' ? 'primary' : 'ghost'}
          disabled={wanted === format}
          onClick={() => setWanted(format)}
        >
          <Download size={18} aria-hidden="true" />
          {formatNames[format]}
        </Button>
      ))}
    </fieldset>
  )
}
