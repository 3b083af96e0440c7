import { useEffect, useState } from 'react'
import type * as Y from 'yjs'

/** Longer than a hand that types pauses between letters, shorter than a reader waits. */
const settleMs = 300

/** A number that grows when a document has changed, some times a second at most. */
export const useRevision = (doc: Y.Doc): number => {
  const [revision, setRevision] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const handleUpdate = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        setRevision((before) => before + 1)
      }, settleMs)
    }
    doc.on('update', handleUpdate)
    return () => {
      clearTimeout(timer)
      doc.off('update', handleUpdate)
    }
  }, [doc])
  return revision
}
