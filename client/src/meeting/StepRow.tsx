import type { TimeMs } from '@rembuk/shared/base/time'
import { formatTimeOfDay } from '@rembuk/shared/i18n/format'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AgendaRow } from '@rembuk/shared/meeting/agenda-times'
import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './Agenda.module.css'

interface Props {
  readonly row: AgendaRow
  /** When the first step begins. */
  readonly beginMs: TimeMs
  readonly isOpen: boolean
  /** Shows and hides what can be done with the step; undefined for who may only look. */
  readonly onToggle: (() => void) | undefined
  /** Where the step is taken hold of. */
  readonly grip: ReactNode
  /** What can be done with the step. */
  readonly children: ReactNode
}

/** One step of the agenda: its number or a tick, what it asks, when it is planned and for how long. */
export const StepRow = ({ row, beginMs, isOpen, onToggle, grip, children }: Props) => {
  const { step, number, place, startMs, endMs } = row
  const texts = useMessages(agendaMessages)
  const { kinds } = useMessages(stepMessages)
  const locale = useLocale()
  const id = useId()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (place === 'running') item.current?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const span = `${formatTimeOfDay(locale, beginMs + startMs)}–${formatTimeOfDay(locale, beginMs + endMs)}`
  const words = (
    <>
      <span className={styles['number']} aria-hidden="true">
        {place === 'over' ? <Check size={14} strokeWidth={3} /> : number}
      </span>
      <span className={styles['words']}>
        <span className={styles['prompt']}>{step.prompt}</span>
        <span className={styles['when']}>
          <span className={styles['unseen']}>{texts[place]}, </span>
          {span} · {kinds[step.kind]}
          {step.kind === 'write' && step.isSecret && ` · ${texts.secret}`}
        </span>
      </span>
      {step.plannedMinutes > 0 && (
        <span className={styles['minutes']}>
          <span aria-hidden="true">{texts.minutesShort({ count: step.plannedMinutes })}</span>
          <span className={styles['unseen']}>{texts.minutes({ count: step.plannedMinutes })}</span>
        </span>
      )}
    </>
  )
  return (
    <li
      ref={item}
      className={styles['row']}
      data-step={step.stepId}
      data-place={place}
      aria-current={place === 'running' ? 'step' : undefined}
    >
      {grip}
      {onToggle ? (
        <button type="button" className={styles['line']} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {words}
        </button>
      ) : (
        <div className={styles['line']}>{words}</div>
      )}
      {isOpen && (
        <div id={id} className={styles['actions']}>
          {children}
        </div>
      )}
    </li>
  )
}
