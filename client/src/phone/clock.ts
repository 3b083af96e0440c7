import type { TimeMs } from '@rembuk/shared/base/time'
import type { PhoneTexts } from '@rembuk/shared/i18n/messages/phone'
import { clockText } from '@rembuk/shared/meeting/clock-text'
import { leftMsOf, type Timer } from '@rembuk/shared/meeting/meeting-plan'
import { byId } from './dom.ts'

/** The countdown beside the question, by the server's time. */
export const createClock = (texts: PhoneTexts, nowMs: () => TimeMs) => {
  const line = byId('clock', HTMLElement)
  let timer: Timer | null = null

  const draw = (): void => {
    const leftMs = leftMsOf(timer, nowMs())
    line.hidden = leftMs === undefined
    if (leftMs === undefined) return
    const isOver = leftMs <= 0
    const words = timer?.type === 'paused' ? texts.timePaused : texts.timeLeft
    line.className = isOver ? 'clock over' : timer?.type === 'paused' ? 'clock paused' : 'clock'
    line.textContent = isOver ? texts.timeOver : clockText(leftMs)
    line.setAttribute('aria-label', isOver ? texts.timeOver : `${words}: ${clockText(leftMs)}`)
  }
  setInterval(draw, 500)
  return {
    show: (next: Timer | null): void => {
      timer = next
      draw()
    },
  }
}
