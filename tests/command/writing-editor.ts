import { setTimeout as sleep } from 'node:timers/promises'
import type { NoteId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import { openSavingEditor } from '../support/saving-editor.ts'

/** Somebody who adds a note every few milliseconds. */
export interface WritingEditor {
  readonly doc: Y.Doc
  /** Ids of all notes so far that this person may be told are saved. */
  readonly savedIds: () => readonly string[]
  readonly isAllSaved: () => boolean
  /** Writes no more; what was written is still sent. */
  readonly rest: () => Promise<void>
  readonly leave: () => void
}

const idsIn = (updates: readonly Uint8Array[]): readonly string[] => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return listNotes(doc).map(({ id }) => id)
}

export const startWriting = (url: string, room: RoomName, { cookie }: { readonly cookie: string }): WritingEditor => {
  const editor = openSavingEditor(url, room, { cookie })
  let isWriting = true
  const write = async () => {
    for (let count = 1; isWriting; count += 1) {
      const author = { role: 'editor', name: 'Rina' } as const
      const text = `Catatan ${count} ${'air '.repeat(count % 40)}`
      addNote(editor.doc, { id: `rina-note-${count}` as NoteId, kind: 'problem', text, author, createdAtMs: count })
      await sleep(3)
    }
  }
  const writing = write()
  return {
    doc: editor.doc,
    savedIds: () => idsIn(editor.acknowledged()),
    isAllSaved: editor.isAllSaved,
    rest: () => {
      isWriting = false
      return writing
    },
    leave: editor.leave,
  }
}
