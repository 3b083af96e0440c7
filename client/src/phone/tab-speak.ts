import type { Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { placeText, queueMessages } from '@rembuk/shared/i18n/messages/queue'
import { clockText } from '@rembuk/shared/meeting/clock-text'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { isQueueOpen, placeOf, type ResidentQueue } from '@rembuk/shared/queue/queue'
import { byId } from './dom.ts'
import { newPhoneId } from './phone-id.ts'
import type { OpenTab } from './tab.ts'

const answerWithinMs = 15_000

/** The tab "Bicara": who speaks, one's own place, and a button to raise one's hand. */
export const openSpeakTab: OpenTab = ({ locale, code, storage, socket, nowMs }) => {
  const texts = queueMessages[locale]
  const part = (id: string) => byId(id, HTMLElement)
  const form = byId('hand-form', HTMLFormElement)
  const raise = byId('hand-raise', HTMLButtonElement)
  const name = byId('hand-name', HTMLInputElement)
  const key = `rembuk.hand.${code}`
  const readHand = (): string => storage.read(key) || form.dataset['hand'] || ''
  let state: ResidentState | undefined
  let isAsking = false

  const showClock = ({ speaker, secondsPerSpeaker }: ResidentQueue): void => {
    const clock = part('speaker-clock')
    clock.hidden = !speaker || secondsPerSpeaker === 0
    if (!speaker) return
    const leftMs = speaker.sinceMs + secondsPerSpeaker * 1000 - nowMs()
    clock.className = leftMs > 0 ? 'clock' : 'clock over'
    clock.textContent = leftMs > 0 ? clockText(leftMs) : texts.timeOver
  }
  const draw = (): void => {
    if (!state) return
    const { queue } = state
    const place = placeOf(queue, readHand())
    const isUp = place.type !== 'none'
    const { speaker } = queue
    part('speaker').textContent = speaker
      ? texts.speaking({ name: speaker.name || texts.somebody })
      : texts.nobodySpeaks
    part('hand-count').textContent = texts.waitingCount({ count: queue.waiting.length })
    part('hand-place').textContent = placeText(texts, place)
    part('hand-place').hidden = !isUp
    const isClosed = !isUp && !isQueueOpen(state.step)
    part('hand-closed').hidden = !isClosed
    part('hand-name-row').hidden = isUp || isClosed
    part('hand-lower').hidden = !isUp
    raise.hidden = isUp || isClosed
    raise.textContent = isAsking ? texts.raising : texts.raise
    showClock(queue)
  }
  const tell = (words: string): void => {
    part('hand-problem').textContent = words
    part('hand-problem').hidden = !words
  }
  /** No answer is no hand: it is neither kept nor sent later, when it would be out of place. */
  const answered = (failed: Error | null, answer: Result<void, Problem> | undefined): void => {
    isAsking = false
    if (failed || !answer) tell(texts.notSent)
    else tell(answer.ok ? '' : problemText(locale, answer.error))
    draw()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isAsking) return
    if (!socket.connected) return tell(texts.notSent)
    isAsking = true
    const isUp =
      placeOf(state?.queue ?? { speaker: null, waiting: [], secondsPerSpeaker: 0 }, readHand()).type !== 'none'
    if (isUp) return void socket.timeout(answerWithinMs).emit('lower-hand', answered)
    const handId = newPhoneId().slice(0, 12)
    storage.write(key, handId)
    socket.timeout(answerWithinMs).emit('raise-hand', { handId, name: name.value.trim() }, answered)
    draw()
  })
  if (!name.value) name.value = storage.read('rembuk.name') ?? ''
  setInterval(() => state && showClock(state.queue), 1000)
  return {
    show: (next) => {
      state = next
      draw()
    },
    forget: () => {
      delete form.dataset['hand']
      isAsking = false
      tell('')
    },
  }
}
