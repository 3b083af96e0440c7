import type { MeetingId } from '@rembuk/shared/base/id'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { meetingRoom } from '@rembuk/shared/room/room-name'
import { Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { AppHeader } from '../app/AppHeader.tsx'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { UndeliveredOfRoom } from '../undelivered/UndeliveredOfRoom.tsx'
import { AgendaList } from './AgendaList.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import { Discussion } from './Discussion.tsx'
import styles from './Minutes.module.css'
import { MinutesContext } from './minutes-context.ts'
import { minutesUndoOf } from './minutes-undo.ts'
import { Outcome } from './Outcome.tsx'
import { RecordPreview } from './RecordPreview.tsx'
import { UndoButtons } from './UndoButtons.tsx'
import { useMeetingDetails } from './use-meeting-document.ts'

const PrintButton = ({ onPress }: { readonly onPress: () => void }) => {
  const { lookAtPrint } = useMessages(minutesMessages)
  return (
    <Button variant="primary" onClick={onPress}>
      <Printer size={18} aria-hidden="true" />
      {lookAtPrint}
    </Button>
  )
}

const Writing = ({ canEdit, onPrint }: { readonly canEdit: boolean; readonly onPrint: () => void }) => {
  const { minutes, onlyLooking } = useMessages(minutesMessages)
  return (
    <main className={styles['columns']}>
      <PageTitle>{minutes}</PageTitle>
      <div className={styles['form']}>
        {!canEdit && <p className={styles['looking']}>{onlyLooking}</p>}
        <DetailsForm />
        <AgendaList />
      </div>
      <Discussion />
      <Outcome />
      {canEdit && (
        <div className={styles['actionBar']}>
          <UndoButtons />
          <PrintButton onPress={onPrint} />
        </div>
      )}
    </main>
  )
}

const OpenMinutes = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(minutesMessages)
  const { title } = useMeetingDetails()
  const [isPrinting, setIsPrinting] = useState(false)
  return (
    <div className={styles['page']}>
      <AppHeader crumb={title || texts.untitledMeeting} room={room}>
        {room.canEdit && !isPrinting && (
          <div className={styles['headerPrint']}>
            <PrintButton onPress={() => setIsPrinting(true)} />
          </div>
        )}
      </AppHeader>
      {isPrinting ? (
        <RecordPreview onBack={() => setIsPrinting(false)} />
      ) : (
        <Writing canEdit={room.canEdit} onPrint={() => setIsPrinting(true)} />
      )}
    </div>
  )
}

const WithMinutes = ({ meetingId, room }: { readonly meetingId: MeetingId; readonly room: OpenRoom }) => {
  const minutes = useMemo(() => ({ meetingId, room, undoManager: minutesUndoOf(room.doc) }), [meetingId, room])
  return (
    <MinutesContext value={minutes}>
      <OpenMinutes room={room} />
    </MinutesContext>
  )
}

/** The minutes of a meeting: written together, looked at as they will be printed, taken along as files. */
export const MinutesPage = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const locale = useLocale()
  const texts = useMessages(minutesMessages)
  const state = useRoom(meetingRoom(meetingId))
  if (state.type === 'open') return <WithMinutes meetingId={meetingId} room={state.room} />
  return (
    <div className={styles['page']}>
      <AppHeader crumb={texts.minutes} />
      {state.type === 'opening' ? (
        <Spinner />
      ) : (
        <EmptyState title={problemText(locale, state.problem)}>
          <UndeliveredOfRoom room={meetingRoom(meetingId)} />
        </EmptyState>
      )}
    </div>
  )
}
