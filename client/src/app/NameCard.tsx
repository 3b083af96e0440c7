import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { usePersonName } from '../access/person-name.ts'
import { useMessages } from '../i18n/locale.tsx'
import { deviceCopyOrigin } from '../sync/device-copy.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './NameCard.module.css'
import { NameForm } from './NameForm.tsx'

/** Once per page: whoever says "not now" is not asked at every board. */
let isPutOff = false

/** Asks for the name of a person who has begun to write without one; it never takes the focus away from what they write. */
export const NameCard = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(syncMessages)
  const name = usePersonName()
  const [hasWritten, setHasWritten] = useState(false)
  const isAsking = !name && hasWritten && !isPutOff

  useEffect(() => {
    if (name || isPutOff) return
    const handleTransaction = ({ local, origin, changed }: Y.Transaction) => {
      if (local && origin !== deviceCopyOrigin && changed.size > 0) setHasWritten(true)
    }
    room.doc.on('afterTransaction', handleTransaction)
    return () => room.doc.off('afterTransaction', handleTransaction)
  }, [room.doc, name])

  // Whoever goes on to another page without an answer has something else to do.
  useEffect(() => {
    if (!isAsking) return
    return () => {
      isPutOff = true
    }
  }, [isAsking])

  if (!isAsking) return null
  return (
    <section className={styles['card']} aria-label={texts.nameTitle}>
      <h2>{texts.nameTitle}</h2>
      <NameForm
        cancelLabel={texts.notNow}
        onDone={() => {
          isPutOff = true
          setHasWritten(false)
        }}
      />
    </section>
  )
}
