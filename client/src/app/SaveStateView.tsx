import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useEffect } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { isRefusal, type OpenRoom } from '../sync/open-room.ts'
import { useIsKept, useSaveState } from '../sync/use-room.ts'
import { Button } from '../ui/Button.tsx'
import { later, Soon } from '../ui/later.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './SaveStateView.module.css'

/** Hardly anybody ever sees it. */
const undeliveredButton = later(async () => (await import('../undelivered/UndeliveredButton.tsx')).UndeliveredButton)

/** A slow device may still turn out to keep everything. */
const slowDeviceMs = 4000
let hasWarned = false

/** Says once on a page that this device keeps no copy: while there is a network, nothing else would show it. */
const warnSoon = (warn: () => void): (() => void) => {
  const timer = setTimeout(() => {
    if (!hasWarned) warn()
    hasWarned = true
  }, slowDeviceMs)
  return () => clearTimeout(timer)
}

/** Says where this person's work is; when it is not safe on the server, also what that means for them and what they can do. */
export const SaveStateView = ({ room }: { readonly room: OpenRoom }) => {
  const state = useSaveState(room)
  const isKept = useIsKept(room)
  const { short, long, unkept, reload } = useMessages(syncMessages)
  const meaning = isKept || state === 'saved' ? long[state] : unkept
  // The strip above a locked board says what that means; `saved` and `saving` say it all.
  const isCalm = state === 'saved' || state === 'saving' || (state === 'locked' && isKept)
  useEffect(() => (isKept ? undefined : warnSoon(() => showToast(unkept))), [isKept, unkept])
  return (
    <>
      <div role="status" className={styles['status']} data-state={state} data-refused={isRefusal(state) || undefined}>
        <span className={styles['state']} title={meaning}>
          <i className={styles['dot']} aria-hidden="true" />
          {short[state]}
        </span>
        {!isCalm && (
          <p className={styles['notice']}>
            {meaning}
            {isRefusal(state) && state !== 'withdrawn' && (
              <Button size="small" onClick={() => location.reload()}>
                {reload}
              </Button>
            )}
          </p>
        )}
      </div>
      <Soon part={undeliveredButton}>{(UndeliveredButton) => <UndeliveredButton room={room} />}</Soon>
    </>
  )
}
