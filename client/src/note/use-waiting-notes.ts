import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { isPlaced, listWaiting, readNote } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { readDirtyIds } from '../board/dirty-ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'

interface WaitingNotes {
  readonly list: () => readonly Note[]
  readonly subscribe: (notify: () => void) => () => void
}

const byAge = (a: Note, b: Note): number => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1)

/** Follows the inbox of a document. An edit elsewhere on a full board costs it nothing: only touched notes are looked at. */
const followWaiting = (doc: Y.Doc): WaitingNotes => {
  const root = notesOf(doc)
  let waiting = new Map<string, Note>()
  let list: readonly Note[] = []
  const show = (notes: readonly Note[]): void => {
    waiting = new Map(notes.map((note) => [note.id, note]))
    list = notes
  }
  show(listWaiting(doc))

  const take = (id: string): boolean => {
    const note = readNote(doc, id as NoteId)
    if (!note || isPlaced(note)) return waiting.delete(id)
    waiting.set(id, note)
    return true
  }
  return {
    list: () => list,
    subscribe: (notify) => {
      const handleChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
        const touched = Array.from(readDirtyIds(root, events).ids).filter(take)
        if (touched.length === 0) return
        show(Array.from(waiting.values()).sort(byAge))
        notify()
      }
      show(listWaiting(doc))
      root.observeDeep(handleChange)
      return () => root.unobserveDeep(handleChange)
    },
  }
}

/** The notes of a board that wait to be placed, oldest first. */
export const useWaitingNotes = ({ doc }: OpenRoom): readonly Note[] => {
  const waiting = useMemo(() => followWaiting(doc), [doc])
  return useSyncExternalStore(waiting.subscribe, waiting.list)
}
