import type { TimeMs } from '@rembuk/shared/base/time'
import type { PhoneTexts } from '@rembuk/shared/i18n/messages/phone'
import { leftMsOf, type Timer } from '@rembuk/shared/meeting/meeting-plan'
import { byId } from './dom.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Milliseconds as minutes and seconds, or hours, minutes and seconds: 07:42, 1:05:00. */
export const clockText = (leftMs: number): string => {
  const seconds = Math.ceil(Math.max(0, leftMs) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const short = `${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
  return hours > 0 ? `${hours}:${short}` : short
}

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
