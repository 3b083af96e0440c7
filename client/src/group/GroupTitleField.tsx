import type { Group } from '@rembuk/shared/group/group-schema'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { useEffect, useRef } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { setGroupTitle } from '../board/group-actions.ts'
import { useMessages } from '../i18n/locale.tsx'

interface Props {
  readonly group: Group
  readonly className: string | undefined
  /** Called once: the title was kept, or left as it was. */
  readonly onDone?: () => void
}

/** The title of a group while it is written: Enter and leaving keep it, Escape does not. */
export const GroupTitleField = ({ group, className, onDone }: Props) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const leave = (title: string): void => {
    // Whatever closes the field takes the focus from it, too.
    if (isDone.current) return
    isDone.current = true
    setGroupTitle(board, group.id, title)
    onDone?.()
  }
  return (
    <input
      ref={input}
      dir="auto"
      className={className}
      aria-label={texts.title}
      placeholder={texts.titleHere}
      maxLength={120}
      defaultValue={group.title}
      onBlur={(event) => leave(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') leave(event.currentTarget.value)
        if (event.key === 'Escape') leave(group.title)
        event.stopPropagation()
      }}
    />
  )
}
