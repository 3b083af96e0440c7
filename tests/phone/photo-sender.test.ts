import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Drafts } from '../../client/src/phone/drafts.ts'
import { changeNote, emptyOutbox, nextCommand, type Outbox, writeNote } from '../../client/src/phone/outbox.ts'
import type { OutboxStore } from '../../client/src/phone/outbox-store.ts'
import { carryOut } from '../../client/src/phone/own-note-actions.ts'
import { createPhotoSender } from '../../client/src/phone/photo-sender.ts'

const bytes = new Uint8Array([0xff, 0xd8, 0xff]).buffer
const aPhone = ({ isKept = true } = {}) => {
  let outbox: Outbox = writeNote(emptyOutbox, {
    ...{ commandId: 'command-1', noteKey: 'key-1', kind: 'problem', text: 'Talud', name: '', photo: 'photo-1' },
  })
  const kept = new Map(isKept ? [['photo-1', bytes]] : [])
  const sent: FormData[] = []
  let answer: ResidentAnswer | Response | 'no network' | 'silence' = 'no network'
  let whileUnderWay: () => void = () => undefined
  const send = createPhotoSender({
    code: '123456',
    photos: {
      get: async (id) => kept.get(id),
      remove: (id) => void kept.delete(id),
    },
    post: async (_address, init) => {
      sent.push(init?.body as FormData)
      if (answer === 'no network') throw new TypeError('failed to fetch')
      if (answer === 'silence')
        return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
      whileUnderWay()
      return answer instanceof Response ? answer.clone() : Response.json(answer)
    },
  })
  const store = {
    current: () => outbox,
    update: (step: (before: Outbox) => Outbox) => {
      outbox = step(outbox)
    },
  }
  return {
    ...{ kept, sent, store, now: () => outbox },
    meanwhile: (happens: () => void) => (whileUnderWay = happens),
    sendOnce: () => send(store, 'phone-key-1'),
    willAnswer: (next: typeof answer) => {
      answer = next
    },
  }
}

test('[N47] a photo that got no answer stays on the phone and is sent again under the same command', async () => {
  const phone = aPhone()
  expect(await phone.sendOnce()).toBe(false)
  expect(phone.now().waiting).toMatchObject([{ commandId: 'command-1', wasSent: true }])
  expect(phone.kept.size).toBe(1)
  phone.willAnswer({ ok: true, value: { noteId: 'note-1' as never, text: 'Talud' } })
  expect(await phone.sendOnce()).toBe(true)
  expect(new Set(phone.sent.map((form) => JSON.parse(String(form.get('command'))).commandId)).size).toBe(1)
  expect(phone.now().notes).toMatchObject([{ noteId: 'note-1', problem: null }])
  expect(phone.kept.size).toBe(0)
  expect(await phone.sendOnce()).toBe(false)
})

test('[N47] a photo on its way holds up no other note', () => {
  const phone = aPhone()
  expect(nextCommand(phone.now())).toBeUndefined()
  phone.store.update((before) =>
    writeNote(before, { commandId: 'command-2', noteKey: 'key-2', kind: 'problem', text: 'Air', name: '' }),
  )
  expect(nextCommand(phone.now())).toMatchObject({ commandId: 'command-2' })
})

test('[N48] a photo that is refused, or that the phone has lost, leaves the words to be sent without it', async () => {
  const refused = aPhone()
  refused.willAnswer({ ok: false, error: { type: 'PicturesFull' } })
  await refused.sendOnce()
  const lost = aPhone({ isKept: false })
  await lost.sendOnce()
  expect(lost.sent).toEqual([])
  for (const [phone, type] of [
    [refused, 'PicturesFull'],
    [lost, 'PictureCutOff'],
  ] as const) {
    expect(phone.now().waiting).toEqual([])
    expect(phone.now().notes).toMatchObject([{ text: 'Talud', problem: { type } }])
    expect(phone.now().notes[0]?.photo).toBeUndefined()
    expect(phone.kept.size).toBe(0)
  }
})

test('[N48] a photo that is too large for something on the way to the server is refused in words', async () => {
  const phone = aPhone()
  phone.willAnswer(new Response('<h1>Request Entity Too Large</h1>', { status: 413 }))
  expect(await phone.sendOnce()).toBe(true)
  expect(phone.now().waiting).toEqual([])
  expect(phone.now().notes).toMatchObject([{ text: 'Talud', problem: { type: 'PictureTooHeavy', maxMegabytes: 0.2 } }])
})

test('[N48] a note that was refused for its step keeps its photo on the phone', async () => {
  const phone = aPhone()
  phone.willAnswer({ ok: false, error: { type: 'StepOver' } })
  await phone.sendOnce()
  expect(phone.now().notes).toMatchObject([{ photo: 'photo-1', problem: { type: 'StepOver' } }])
  expect(phone.kept.size).toBe(1)
})

test('[N47] a photo to which something on the way answers with a page of its own lets the next one pass', async () => {
  const phone = aPhone()
  const next = {
    commandId: 'command-2',
    noteKey: 'key-2',
    kind: 'problem',
    text: 'Air',
    name: '',
    photo: 'photo-2',
  } as const
  phone.store.update((before) => writeNote(before, next))
  phone.kept.set('photo-2', bytes)
  phone.willAnswer(new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  expect(await phone.sendOnce()).toBe(false)
  phone.willAnswer({ ok: true, value: { noteId: 'note-2' as never, text: 'Air' } })
  expect(await phone.sendOnce()).toBe(true)
  expect(phone.now().waiting).toMatchObject([{ commandId: 'command-1' }])
  expect([...phone.kept.keys()]).toEqual(['photo-1'])
})

test('[N47] what is changed while the photo is read goes as it was changed', async () => {
  const phone = aPhone()
  phone.willAnswer({ ok: true, value: { noteId: 'note-1' as never, text: 'Talud jebol' } })
  const sent = phone.sendOnce()
  phone.store.update((before) =>
    changeNote(before, { commandId: 'command-2', noteKey: 'key-1', text: 'Talud jebol', kind: 'problem' }),
  )
  await sent
  expect(phone.sent.map((form) => JSON.parse(String(form.get('command'))).text)).toEqual(['Talud jebol'])
})

test('[N48] a note that is sent as a new one takes the photo along that the phone still has', () => {
  const phone = aPhone()
  const newId = () => 'new-id'
  const surroundings = { outbox: phone.store as OutboxStore, drafts: {} as Drafts, newId, kinds: [], stepId: undefined }
  carryOut(surroundings, { action: 'send-as-new', noteKey: 'key-1', typed: { text: '', kind: undefined } })
  expect(phone.now().notes).toMatchObject([{ noteKey: 'new-id', text: 'Talud', photo: 'photo-1' }])
})

test('[N47] a photo whose answer came to an outbox that was not waiting for it stays on the phone', async () => {
  const phone = aPhone()
  phone.willAnswer({ ok: true, value: { noteId: 'note-1' as never, text: 'Talud' } })
  phone.meanwhile(() => phone.store.update(() => emptyOutbox))
  await phone.sendOnce()
  expect(phone.now()).toEqual(emptyOutbox)
  expect(phone.kept.size).toBe(1)
})

test('[N47] a photo that nobody answers is given up after two minutes, and sent again', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const phone = aPhone()
  phone.willAnswer('silence')
  const sent = phone.sendOnce()
  await vi.advanceTimersByTimeAsync(119_000)
  expect(await Promise.race([sent, 'on its way'])).toBe('on its way')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await sent).toBe(false)
  expect(phone.now().waiting).toMatchObject([{ commandId: 'command-1' }])
  expect(phone.kept.size).toBe(1)
})
