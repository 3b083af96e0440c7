import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useIsKept, useSaveState } from '../sync/use-room.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SaveStateView.module.css'

/** Says where this person's work is; when it is not safe on the server, also what that means for them. */
export const SaveStateView = ({ room }: { readonly room: OpenRoom }) => {
  const state = useSaveState(room)
  const isKept = useIsKept(room)
  const { short, long, unkept, reload } = useMessages(syncMessages)
  const meaning = isKept || state === 'saved' ? long[state] : unkept
  const isCalm = state === 'saved' || state === 'saving'
  return (
    <div role="status" className={styles['status']} data-state={state}>
      <span className={styles['state']} title={meaning}>
        <i className={styles['dot']} aria-hidden="true" />
        {short[state]}
      </span>
      {!isCalm && (
        <p className={styles['notice']}>
          {meaning}
          {state === 'refused' && (
            <Button size="small" onClick={() => location.reload()}>
              {reload}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
