import type { BoardId, GroupId, NoteId } from '@rembuk/shared/base/id'
import type { Source } from '@rembuk/shared/document/document'
import { readGroup } from '@rembuk/shared/group/group-queries'
import { readNote } from '@rembuk/shared/note/note-queries'
import { titleFromText } from '@rembuk/shared/plan/carry-over-queries'
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { rememberBoardState } from './board-state.ts'

const titleIn = (doc: Y.Doc, item: string): string =>
  titleFromText(readNote(doc, item as NoteId)?.text ?? readGroup(doc, item as GroupId)?.title ?? '')

/** The words of the note or the title of the group that something came from; empty while unknown, and when it is gone. */
export const useSourceTitle = ({ board, item }: Source): string => {
  const [title, setTitle] = useState('')
  useEffect(() => {
    let isWanted = true
    void rememberBoardState(board as BoardId).then((doc) => {
      if (isWanted && doc) setTitle(titleIn(doc, item))
    })
    return () => {
      isWanted = false
    }
  }, [board, item])
  return title
}
