import type { Group } from '@rembuk/shared/group/group-schema'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { useBoard } from '../board/board-context.tsx'
import { setGroupTitle } from '../board/group-actions.ts'
import { useMessages } from '../i18n/locale.tsx'
import { TitleField } from '../ui/TitleField.tsx'

interface Props {
  readonly group: Group
  readonly className: string | undefined
  /** Called once: the title was kept, or left as it was. */
  readonly onDone?: () => void
}

/** The title of a group while it is written. */
export const GroupTitleField = ({ group, className, onDone }: Props) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  return (
    <TitleField
      title={group.title}
      label={texts.title}
      placeholder={texts.titleHere}
      className={className}
      onLeave={(title) => {
        setGroupTitle(board, group.id, title)
        onDone?.()
      }}
    />
  )
}
