import type { OwnLine } from '@rembuk/shared/attendance/attendance-command'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { presenceText, signingMessages } from '@rembuk/shared/i18n/messages/signing'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { showAppointment } from './appointment.ts'
import { createAttendanceForm } from './attendance-form.ts'
import {
  adoptLine,
  dropLine,
  findLine,
  type Line,
  type LineFields,
  signLine,
  takeBackLine,
} from './attendance-lines.ts'
import { sendAttendance } from './attendance-sender.ts'
import { createLineStore, type LineStore } from './attendance-store.ts'
import { byId, element } from './dom.ts'
import { createEditorWishes } from './editor-wishes.ts'
import { icon } from './icons.ts'
import { newPhoneId } from './phone-id.ts'
import type { OpenTab } from './tab.ts'

/** A line that the plain form has sent before the script came is this phone's too. */
const adoptPostedLine = (lines: LineStore): void => {
  const form = byId('attend-form', HTMLFormElement)
  const saved = form.dataset['saved']
  if (!saved) return
  const line = { ...(JSON.parse(saved) as OwnLine & LineFields), waiting: null, isSaved: true, problem: null }
  lines.update((before) => adoptLine(before, line))
}

/** The tab "Daftar hadir": the attendance list to sign, for oneself and for others who have no phone. */
export const openAttendanceTab: OpenTab = ({ locale, code, storage, socket, panel }) => {
  const texts = signingMessages[locale]
  const lines = createLineStore(storage, code)
  const list = byId('attend-lines', HTMLElement)
  const [another, cancel] = [byId('attend-another', HTMLElement), byId('attend-cancel', HTMLElement)]
  /** The line being changed, `new` for another person's; undefined while nothing is filled in. */
  let editing: string | undefined
  /** The line whose owner is asked whether to take it back. */
  let asking: string | undefined
  let attendance: ResidentState['attendance'] = null
  let appointed: ResidentState['appointed'] = []
  let isEnded = false
  const wishes = createEditorWishes({ locale, socket, onChange: () => draw() })

  adoptPostedLine(lines)
  const { lookUp } = sendAttendance(socket, lines)
  const form = createAttendanceForm({
    storage,
    code,
    panel,
    onSend: (fields) => {
      const line = editing === undefined ? undefined : findLine(lines.current(), editing)
      // A line that was removed does not come back; who signs anew gets a new one.
      const isNew = !line || line.problem?.type === 'PersonGone'
      const attendeeId = isNew ? (newPhoneId() as AttendeeId) : line.attendeeId
      const attendeeKey = isNew ? newPhoneId() : line.attendeeKey
      editing = undefined
      form.clear()
      lines.update((before) => {
        const others = isNew && line ? dropLine(before, line.attendeeId) : before
        return signLine(others, { attendeeId, attendeeKey, commandId: newPhoneId(), fields })
      })
      draw()
    },
  })

  const open = (next: string | undefined): void => {
    editing = next
    const line = next === undefined ? undefined : findLine(lines.current(), next)
    if (line) form.fill(line)
    else form.clear()
    draw()
    if (next !== undefined) form.focus()
  }
  const button = (look: string, text: string, onPress: () => void): HTMLElement => {
    const made = element('button', { class: look, text, attributes: { type: 'button' } })
    made.addEventListener('click', onPress)
    return made
  }
  const stateOf = ({ waiting, problem }: Line): HTMLElement => {
    if (problem) {
      const why = problem.type === 'PersonGone' ? texts.gone : `${texts.refused}. ${problemText(locale, problem)}`
      return element('p', { class: 'state', text: why })
    }
    if (!waiting) return element('p', { class: 'state good' }, [icon('saved'), document.createTextNode(texts.saved)])
    const text = waiting.type === 'take-back' ? texts.takeBackOnPhone : texts.onPhone
    return element('p', { class: 'state' }, [icon('waiting'), document.createTextNode(text)])
  }
  const actionsOf = (line: Line): readonly HTMLElement[] => {
    const { attendeeId } = line
    const ask = (next: string | undefined) => () => {
      asking = next
      draw()
    }
    if (asking === attendeeId)
      return [
        element('p', { text: texts.takeBackQuestion }),
        button('small danger', texts.takeBackYes, () => {
          asking = undefined
          lines.update((before) => takeBackLine(before, { attendeeId, commandId: newPhoneId() }))
          draw()
        }),
        button('small', texts.cancel, ask(undefined)),
      ]
    return [button('small', texts.edit, () => open(attendeeId)), button('small', texts.takeBack, ask(attendeeId))]
  }
  const card = (line: Line): HTMLElement => {
    const words = [line.name, line.hamlet].filter(Boolean).join(' · ')
    return element('li', { class: 'note paper' }, [
      element('p', { class: 'words', text: words, attributes: { dir: 'auto' } }),
      stateOf(line),
      ...(asking === line.attendeeId || isEnded ? [] : wishes.render(line)),
      element('div', { class: 'actions' }, actionsOf(line)),
    ])
  }

  const draw = (): void => {
    const shown = lines.current()
    showAppointment(locale, shown, appointed)
    list.textContent = ''
    list.append(...shown.filter(({ attendeeId }) => attendeeId !== editing).map(card))
    const isOpen = attendance?.isOpen === true
    const isFilling = shown.length === 0 || editing !== undefined
    byId('no-attendance', HTMLElement).hidden = attendance !== null
    byId('attend-closed', HTMLElement).hidden = attendance === null || isOpen
    byId('attend-fields', HTMLElement).hidden = !isOpen || !isFilling
    another.hidden = !isOpen || isFilling
    cancel.hidden = shown.length === 0
    byId('attend-send', HTMLElement).textContent = editing && editing !== 'new' ? texts.saveChange : texts.send
    const count = byId('attend-count', HTMLElement)
    count.hidden = attendance === null
    if (attendance) {
      count.textContent = presenceText(locale, attendance)
      byId('attend-consent', HTMLElement).textContent = attendance.consent || texts.consent
    }
    const isSigned = shown.some(({ isSaved, problem }) => isSaved && !problem)
    for (const link of document.querySelectorAll('a.to-attend'))
      link.textContent = isSigned ? texts.linkSigned : texts.linkToSign
  }

  another.addEventListener('click', () => open('new'))
  cancel.addEventListener('click', () => open(undefined))
  lines.subscribe(draw)
  return {
    show: ({ attendance: told, appointed: toldAppointed, asking: toldAsking, isEnded: toldEnded }) => {
      // Somebody has been removed: perhaps one of these.
      if (told && attendance && told.presentCount < attendance.presentCount) lookUp()
      attendance = told
      appointed = toldAppointed
      isEnded = toldEnded
      wishes.show({ asking: toldAsking, appointed })
      draw()
    },
    forget: () => {
      editing = asking = undefined
      form.clear()
    },
  }
}
