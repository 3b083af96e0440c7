import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useSaveState } from '../sync/use-room.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SaveStateView.module.css'

/** Says where this person's work is; when it is not safe on the server, also what that means for them. */
export const SaveStateView = ({ room }: { readonly room: OpenRoom }) => {
  const state = useSaveState(room)
  const { short, long, reload } = useMessages(syncMessages)
  const isCalm = state === 'saved' || state === 'saving'
  return (
    <div role="status" className={styles['status']} data-state={state}>
      <span className={styles['state']} title={long[state]}>
        <i className={styles['dot']} aria-hidden="true" />
        {short[state]}
      </span>
      {!isCalm && (
        <p className={styles['notice']}>
          {long[state]}
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
