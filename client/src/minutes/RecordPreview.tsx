import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { ArrowLeft, RefreshCw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { DownloadButtons } from './DownloadButtons.tsx'
import { useMinutes } from './minutes-context.ts'
import styles from './RecordPreview.module.css'
import { type RecordChoice, recordPreviewPath } from './record-address.ts'
import { type PrintConsent, usePrintConsent } from './use-print-consent.ts'
import { type RecordPages, useRecordPages } from './use-record-pages.ts'

const UnsavedWarning = ({ consent }: { readonly consent: PrintConsent }) => {
  const texts = useMessages(minutesMessages)
  if (consent.state === 'waiting') return <Spinner label={texts.waitingForSave} />
  if (!consent.lacksEdits) return null
  return (
    <div role="status" className={styles['warning']}>
      <p>{texts.unsaved}</p>
      {consent.state === 'unsaved' && <Button onClick={consent.printAnyway}>{texts.printWithoutUnsaved}</Button>}
    </div>
  )
}

const Pages = ({ pages, onRetry }: { readonly pages: RecordPages; readonly onRetry: () => void }) => {
  const locale = useLocale()
  const texts = useMessages(minutesMessages)
  const { retry } = useMessages(commonMessages)
  if (pages.type === 'drawing') return <Spinner label={texts.drawing} />
  if (pages.type === 'refused')
    return (
      <div role="alert" className={styles['warning']}>
        <p>{problemText(locale, pages.problem)}</p>
        <Button onClick={onRetry}>{retry}</Button>
      </div>
    )
  return (
    <ol className={styles['pages']}>
      {pages.addresses.map((address, index) => (
        <li key={address}>
          <img src={address} alt={texts.pageOf(index + 1, pages.addresses.length)} />
        </li>
      ))}
    </ol>
  )
}

/** The record exactly as it will be printed, and the ways to take it along. */
export const RecordPreview = ({ onBack }: { readonly onBack: () => void }) => {
  const { meetingId, room } = useMinutes()
  const locale = useLocale()
  const texts = useMessages(minutesMessages)
  const [paper, setPaper] = useState<RecordChoice['paper']>('a4')
  const [turn, setTurn] = useState(1)
  const choice = useMemo(() => ({ meetingId, locale, paper }), [meetingId, locale, paper])
  const consent = usePrintConsent(room)
  const isReady = consent.state === 'ready'
  const pages = useRecordPages(recordPreviewPath(choice), { isReady, turn })
  const refresh = () => setTurn((last) => last + 1)
  return (
    <main className={styles['preview']}>
      <PageTitle>{texts.lookAtPrint}</PageTitle>
      <div className={styles['previewBar']}>
        <Button onClick={onBack}>
          <ArrowLeft size={18} aria-hidden="true" />
          {texts.backToWriting}
        </Button>
        <select
          className={styles['paper']}
          aria-label={texts.paper}
          value={paper}
          onChange={(event) => setPaper(event.target.value === 'f4' ? 'f4' : 'a4')}
        >
          <option value="a4">{texts.papers.a4}</option>
          <option value="f4">{texts.papers.f4}</option>
        </select>
        <IconButton label={texts.refresh} onClick={refresh}>
          <RefreshCw size={18} aria-hidden="true" />
        </IconButton>
        <DownloadButtons choice={choice} isReady={isReady} />
      </div>
      <UnsavedWarning consent={consent} />
      {isReady && <Pages pages={pages} onRetry={refresh} />}
    </main>
  )
}
