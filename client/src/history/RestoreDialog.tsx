import type { HistoryMoment } from '@rembuk/shared/history/history'
import type { Restored } from '@rembuk/shared/http/api'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { DocumentDifference } from '@rembuk/shared/snapshot/compare'
import { useState } from 'react'
import { readPersonName } from '../access/person-name.ts'
import { postJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { showToast } from '../ui/Toast.tsx'
import { roomPath } from './use-history.ts'

interface Props {
  readonly room: RoomName
  readonly moment: HistoryMoment
  readonly difference: DocumentDifference
  readonly onClose: () => void
  /** The board reads otherwise now. */
  readonly onRestored: () => void
}

/** Where the state of a moment is restored from: its row of the log, or, from before the log, its snapshot. */
const restorePath = ({ seq, snapshots: [snapshot] }: HistoryMoment): string =>
  seq > 0 || !snapshot ? `history/${seq}/restore` : `snapshots/${snapshot.snapshotId}/restore`

/** Asks the host once more, and says what restoring the whole board is and what it is not. */
export const RestoreDialog = ({ room, moment, difference, onClose, onRestored }: Props) => {
  const texts = useMessages(historyMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [isRestoring, setIsRestoring] = useState(false)
  const [problem, setProblem] = useState<string>()
  const post = (path: string) => postJson<Restored>(roomPath(room, path), { by: readPersonName() })

  const takeBack = async ({ before }: Restored): Promise<void> => {
    const answer = await post(`snapshots/${before}/restore`)
    showToast(answer.ok ? texts.restoreUndone : problemText(locale, answer.error))
    onRestored()
  }
  const restore = async (): Promise<void> => {
    setIsRestoring(true)
    const answer = await post(restorePath(moment))
    setIsRestoring(false)
    if (!answer.ok) return setProblem(problemText(locale, answer.error))
    showToast(texts.restored, { label: texts.undoRestore, run: () => void takeBack(answer.value) })
    onClose()
    onRestored()
  }

  return (
    <Dialog title={texts.restoreQuestion({ when: formatMoment(locale, moment.atMs) })} onClose={onClose}>
      <Form
        submitLabel={texts.restoreYes}
        cancelLabel={common.cancel}
        isBlocked={isRestoring}
        problem={problem}
        onSubmit={() => void restore()}
        onCancel={onClose}
      >
        <p>
          <b>{texts.difference(difference)}</b>
        </p>
        <p>{texts.restoreExplained}</p>
      </Form>
    </Dialog>
  )
}
