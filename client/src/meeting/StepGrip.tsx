import type { StepId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { GripVertical } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { later, useSoon } from '../ui/later.tsx'
import styles from './Agenda.module.css'

export interface StepMove {
  readonly stepId: StepId
  /** The step that it comes to stand before; null for the end. */
  readonly before: StepId | null
}

const dragging = later(async () => (await import('./drag-step.ts')).dragStep)

/** Where a step is taken hold of to be moved; by keyboard the arrows of the opened step do the same. */
export const StepGrip = ({ onMove }: { readonly onMove: (move: StepMove) => void }) => {
  const { drag } = useMessages(agendaMessages)
  useSoon(dragging)
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    dragging.read()?.({ pointer: event, grip: event.currentTarget, onDrop: onMove })
  }
  return (
    <span className={styles['grip']} title={drag} aria-hidden="true" onPointerDown={take}>
      <GripVertical size={18} />
    </span>
  )
}
