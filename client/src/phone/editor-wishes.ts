import type { AttendeeId } from '@rembuk/shared/base/id'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { Line } from './attendance-lines.ts'
import { element } from './dom.ts'
import type { ResidentSocket } from './resident-socket.ts'

interface Options {
  readonly locale: Locale
  readonly socket: ResidentSocket
  /** Called when a line is to be drawn again. */
  readonly onChange: () => void
}
type Told = Pick<ResidentState, 'asking' | 'appointed'>

const answerWithinMs = 8000

/** Asking hosts, from a line that this phone has signed, to work on the board as an editor. */
export const createEditorWishes = ({ locale, socket, onChange }: Options) => {
  const texts = appointmentMessages[locale]
  let told: Told = { asking: [], appointed: [] }
  /** What became of an asking of this phone that is open no more. */
  const outcomes = new Map<AttendeeId, string>()

  const ask = ({ attendeeId, attendeeKey }: Line): void => {
    const tell = (words: string): void => {
      outcomes.set(attendeeId, words)
      onChange()
    }
    socket.timeout(answerWithinMs).emit('ask-editor', { attendeeId, attendeeKey }, (cause, answer) => {
      if (cause) tell(problemText(locale, { type: 'Offline' }))
      else if (!answer.ok) tell(problemText(locale, answer.error))
    })
  }
  return {
    show: (now: Told): void => {
      for (const attendeeId of told.asking)
        if (now.asking.indexOf(attendeeId) < 0) outcomes.set(attendeeId, texts.isRefused)
      for (const attendeeId of [...now.asking, ...now.appointed]) outcomes.delete(attendeeId)
      told = now
    },
    /** What stands on a line's card: the button, or that a host is asked. */
    render: (line: Line): readonly HTMLElement[] => {
      const { attendeeId, isSaved, waiting, problem } = line
      // A phone for many has no way to the board.
      const isOthers = !document.querySelector('#appointed')
      if (isOthers || !isSaved || waiting || problem || told.appointed.indexOf(attendeeId) >= 0) return []
      if (told.asking.indexOf(attendeeId) >= 0) return [element('p', { class: 'state', text: texts.isAsking })]
      const button = element('button', { class: 'small', text: texts.ask, attributes: { type: 'button' } })
      button.addEventListener('click', () => ask(line))
      const words = outcomes.get(attendeeId)
      return [
        ...(words ? [element('p', { class: 'state', text: words })] : []),
        element('div', { class: 'actions' }, [button]),
      ]
    },
  }
}
