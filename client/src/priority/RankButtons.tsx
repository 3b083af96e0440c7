import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { canMove, stepPriority, tiePriority } from '@rembuk/shared/priority/priority-commands'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import { ArrowDown, ArrowUp, Equal } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { IconButton } from '../ui/IconButton.tsx'

interface Props {
  readonly room: OpenRoom
  readonly priorities: readonly RankedPriority[]
  readonly priority: RankedPriority
  readonly name: string
  readonly onMoved: () => void
}

/** The button twins of dragging: one place up, one down, and onto the place above. */
export const RankButtons = ({ room: { doc }, priorities, priority, name, onMoved }: Props) => {
  const texts = useMessages(priorityMessages)
  const { id: priorityId, rank } = priority
  // The card is put elsewhere in the page, and the browser takes the focus off what it moves.
  const move = (button: HTMLElement, run: () => void) => {
    run()
    onMoved()
    requestAnimationFrame(() => button.focus())
  }
  return (
    <>
      {(['up', 'down'] as const).map((direction) => (
        <IconButton
          key={direction}
          label={texts[direction](name)}
          disabled={!canMove(priorities, priorityId, direction)}
          onClick={({ currentTarget }) => move(currentTarget, () => void stepPriority(doc, { priorityId, direction }))}
        >
          {direction === 'up' ? <ArrowUp size={20} /> : <ArrowDown size={20} />}
        </IconButton>
      ))}
      <IconButton
        label={texts.tie(name)}
        disabled={rank === 1}
        onClick={({ currentTarget }) => move(currentTarget, () => void tiePriority(doc, priorityId))}
      >
        <Equal size={20} />
      </IconButton>
    </>
  )
}
