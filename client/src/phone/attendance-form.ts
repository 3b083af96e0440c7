import { genders, sectors } from '@rembuk/shared/attendance/person'
import { noSignature, parseSignature } from '@rembuk/shared/attendance/signature'
import type { LineFields } from './attendance-lines.ts'
import { createSignaturePad } from './attendance-pad.ts'
import { byId } from './dom.ts'
import { type PhoneStorage, readStored } from './phone-storage.ts'

interface AttendanceForm {
  readonly storage: PhoneStorage
  readonly code: string
  readonly panel: HTMLElement
  readonly onSend: (fields: LineFields) => void
}

const empty: LineFields = { name: '', hamlet: '', gender: '', sector: '', phone: '', signature: noSignature }

const parseFields = (value: unknown): LineFields => {
  const { name, hamlet, gender, sector, phone, signature } = (value ?? {}) as Record<keyof LineFields, unknown>
  const text = (field: unknown): string => (typeof field === 'string' ? field : '')
  return {
    name: text(name),
    hamlet: text(hamlet),
    gender: genders.find((one) => one === gender) ?? '',
    sector: sectors.find((one) => one === sector) ?? '',
    phone: text(phone),
    signature: parseSignature(text(signature)) ?? noSignature,
  }
}

/** The form that the server has rendered, with a field to sign in; what is typed or drawn outlives a reload. */
export const createAttendanceForm = ({ storage, code, panel, onSend }: AttendanceForm) => {
  const key = `rembuk.attendance-draft.${code}`
  const form = byId('attend-form', HTMLFormElement)
  const canvas = form.querySelector('canvas')
  byId('attend-pad', HTMLElement).hidden = false

  const pad =
    canvas &&
    createSignaturePad({
      canvas,
      // While a finger draws nobody is moved away.
      onDraw: (isDrawing) => {
        panel.toggleAttribute('data-busy', isDrawing)
        keep()
      },
    })
  const read = (): LineFields => {
    const typed = new FormData(form)
    const text = (name: string): string => String(typed.get(name) ?? '').trim()
    return {
      ...parseFields({ gender: text('gender'), sector: text('sector') }),
      name: text('name'),
      hamlet: text('hamlet'),
      phone: text('phone'),
      signature: pad?.read() ?? noSignature,
    }
  }
  const keep = (): void => storage.write(key, JSON.stringify(read()))
  const fill = (fields: LineFields): void => {
    for (const name of ['name', 'hamlet', 'phone'] as const)
      byId(`attend-${name}`, HTMLInputElement).value = fields[name]
    byId('attend-sector', HTMLSelectElement).value = fields.sector
    for (const chip of form.querySelectorAll<HTMLInputElement>('input[name=gender]'))
      chip.checked = chip.value === fields.gender
    pad?.show(fields.signature)
  }

  const kept = readStored(storage, key)
  if (kept !== undefined) fill(parseFields(kept))
  form.addEventListener('input', keep)
  byId('attend-clear', HTMLElement).addEventListener('click', () => {
    pad?.show(noSignature)
    keep()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const fields = read()
    if (fields.name) onSend(fields)
  })

  return {
    fill: (fields: LineFields): void => {
      fill(fields)
      keep()
    },
    clear: (): void => {
      fill(empty)
      storage.write(key, 'null')
    },
    focus: (): void => byId('attend-name', HTMLInputElement).focus(),
  }
}
