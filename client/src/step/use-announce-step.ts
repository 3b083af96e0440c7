import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedStep } from '@rembuk/shared/meeting/meeting-state'
import { useEffect, useRef } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { announce } from '../ui/announce.ts'

/** Tells those who listen that the room has gone on to another step, or that this one was opened or closed; not where it stands at first. */
export const useAnnounceStep = (step: AskedStep | undefined): void => {
  const texts = useMessages(stepMessages)
  const told = useRef<string>(undefined)
  const now = step && `${step.stepId} ${step.isOpen}`
  useEffect(() => {
    if (step && told.current !== undefined && told.current !== now)
      announce(texts.stepNow({ prompt: step.prompt, isOpen: step.isOpen }))
    if (now) told.current = now
  }, [now])
}
