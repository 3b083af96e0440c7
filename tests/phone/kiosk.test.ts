import type { AttendeeId, StepId } from '@rembuk/shared/base/id'
import type { Problem } from '@rembuk/shared/http/problem'
import type { ResidentStep } from '@rembuk/shared/meeting/meeting-state'
import { expect, test } from 'vitest'
import { signLine } from '../../client/src/phone/attendance-lines.ts'
import { handIn } from '../../client/src/phone/ballot-box.ts'
import { createBallotStore } from '../../client/src/phone/ballot-store.ts'
import { createDrafts } from '../../client/src/phone/drafts.ts'
import { countLeftBehind, keepOnlyLeft, linesIn, outboxIn } from '../../client/src/phone/left-behind.ts'
import { writeNote } from '../../client/src/phone/outbox.ts'
import { takeAnswer } from '../../client/src/phone/outbox-answers.ts'
import { createPastDelivery } from '../../client/src/phone/past-delivery.ts'
import { createPeople, type People } from '../../client/src/phone/people.ts'
import { readPhoneKey } from '../../client/src/phone/phone-key.ts'
import { createPhoneStorage, type PhoneStorage } from '../../client/src/phone/phone-storage.ts'
import { createPhotoDelivery } from '../../client/src/phone/photo-delivery.ts'
import type { ResidentSocket } from '../../client/src/phone/resident-socket.ts'
import { photoDraft, sweepPhotos } from '../../client/src/phone/sweep-photos.ts'

const code = '123456'
const createPhone = () => {
  const kept = new Map<string, string>()
  const localStorage = new Proxy({} as Storage, {
    get: (_, name) =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => void kept.set(key, text),
        removeItem: (key: string) => void kept.delete(key),
      })[name as 'getItem'],
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  /** The page as it opens: what it knows is what is kept. */
  const open = (): People => createPeople(createPhoneStorage({ localStorage, addEventListener: () => undefined }))
  return { kept, open }
}

const writeStep = { stepId: 'step-1' as StepId, kind: 'write', isOpen: true } as ResidentStep
const write = (drawer: PhoneStorage, text: string, { of = code, photo }: { of?: string; photo?: string } = {}) =>
  outboxIn(drawer, of).update((before) =>
    writeNote(before, {
      commandId: `c ${text}`,
      noteKey: `k ${text}`,
      kind: 'problem',
      text,
      name: '',
      stepId: 'step-1',
      photo,
    }),
  )
const sign = (drawer: PhoneStorage, name: string) =>
  linesIn(drawer, code).update((before) =>
    signLine(before, {
      attendeeId: `line ${name}` as AttendeeId,
      attendeeKey: `key ${name}`,
      commandId: `sign ${name}`,
      fields: {
        name,
        hamlet: '',
        gender: '',
        sector: '',
        phone: '',
        signature: { width: 0, height: 0, strokes: [] } as never,
      },
    }),
  )
const vote = (drawer: PhoneStorage, holder: string) =>
  createBallotStore(drawer, { code, voteKey: () => 'step-2/1', onChange: () => undefined }).update(holder, (box) =>
    handIn(box, { kind: 'consent', level: 'support' } as never),
  )
const handOn = (people: People, at = code) => keepOnlyLeft(people.next(), at, { refusedToo: true })

interface Received {
  readonly phoneKey: string
  readonly event: string
  readonly command: Readonly<Record<string, unknown>>
}
/** Stands in for the server: takes what comes over each line, unless it answers with a problem or not at all. */
const createServer = () => {
  const received: Received[] = []
  let answerOf: (one: Received) => Problem | 'silence' | undefined = () => undefined
  const connected: string[] = []
  const connect = (phoneKey: string) => {
    connected.push(phoneKey)
    const emit = (event: string, command: Record<string, unknown>, answered: (...args: unknown[]) => void) => {
      const one = { phoneKey, event, command }
      received.push(one)
      const answer = answerOf(one)
      if (answer === 'silence') answered(new Error('no answer'))
      else if (answer) answered(null, { ok: false, error: answer })
      else answered(null, { ok: true, value: { noteId: `n ${String(command['text'])}`, text: command['text'] } })
    }
    const socket = { timeout: () => ({ emit }), disconnect: () => undefined }
    return Promise.resolve(socket as unknown as ResidentSocket)
  }
  return { received, connected, connect, answerBy: (by: typeof answerOf) => (answerOf = by) }
}
const deliver = (people: People, server: ReturnType<typeof createServer>, step = writeStep, at = code) =>
  createPastDelivery({ code: at, people, nowMs: () => 1000, step: () => step, connect: server.connect })()

/** The photos of a phone, and what takes them for the server. */
const createPhotos = (people: People) => {
  const kept = new Map<string, ArrayBuffer>()
  const posted: string[][] = []
  let whileUnderWay: (text: string) => boolean | Problem = () => true
  let nowMs = 0
  const send = createPhotoDelivery({
    code,
    people,
    phoneKey: () => readPhoneKey(people.storage, undefined),
    socket: { connected: true },
    outbox: outboxIn(people.storage, code),
    lease: { take: () => true },
    photos: { get: async (id) => kept.get(id), remove: (id) => void kept.delete(id) },
    monotonicMs: () => nowMs,
    post: async (_address, init) => {
      const form = init?.body as FormData
      const { text } = JSON.parse(String(form.get('command')))
      posted.push([String(form.get('phoneKey')), text])
      const answer = whileUnderWay(text)
      if (!answer) return new Response('<h1>Bad Gateway</h1>', { status: 502 })
      if (answer !== true) return Response.json({ ok: false, error: answer })
      return Response.json({ ok: true, value: { noteId: `n ${text}`, text } })
    },
  })
  const store = { ids: async () => [...kept.keys()], remove: (id: string) => void kept.delete(id) }
  return {
    ...{ kept, posted, send },
    sweep: () => sweepPhotos({ code, people, photos: store }),
    writeWith: (text: string) => {
      kept.set(`${code}-${text}`, new ArrayBuffer(3))
      write(people.storage, text, { photo: `${code}-${text}` })
    },
    pass: (ms: number) => (nowMs += ms),
    answerBy: (by: typeof whileUnderWay) => (whileUnderWay = by),
  }
}

test('[N32] before a phone is handed on, what is still to be sent and what was refused is counted', () => {
  const { storage } = createPhone().open()
  expect(countLeftBehind(storage, code)).toEqual({ waiting: 0, refused: 0 })
  write(storage, 'Air')
  sign(storage, 'Bu Sri')
  vote(storage, 'phone-1')
  expect(countLeftBehind(storage, code)).toEqual({ waiting: 3, refused: 0 })
  outboxIn(storage, code).update(({ notes }) => ({
    notes: notes.map((one) => ({ ...one, problem: { type: 'WritingClosed' } as const })),
    waiting: [],
  }))
  expect(countLeftBehind(storage, code)).toEqual({ waiting: 2, refused: 1 })
})

test('[N56] thirty people on one phone without network: each one’s note, line and ballot is sent under their own key, once', async () => {
  const phone = createPhone()
  const keys: string[] = []
  for (let person = 0; person < 30; person++) {
    // The battery dies again and again: each person finds a page that was just opened.
    const people = phone.open()
    keys.push(readPhoneKey(people.storage, undefined))
    write(people.storage, `Catatan ${person}`)
    sign(people.storage, `Orang ${person}`)
    vote(people.storage, readPhoneKey(people.storage, undefined))
    handOn(people)
  }
  const server = createServer()
  const people = phone.open()
  expect(people.past().length).toBe(30)
  await deliver(people, server)

  expect(new Set(keys).size).toBe(30)
  const of = (event: string) => server.received.filter((one) => one.event === event)
  expect(of('command').map(({ phoneKey, command }) => [phoneKey, command['text']])).toEqual(
    keys.map((key, person) => [key, `Catatan ${person}`]),
  )
  expect(of('attend').map(({ phoneKey, command }) => [phoneKey, command['name']])).toEqual(
    keys.map((key, person) => [key, `Orang ${person}`]),
  )
  expect(of('cast').map(({ phoneKey, command }) => [phoneKey, command['ballotKey']])).toEqual(
    keys.map((key) => [key, key]),
  )
  await deliver(people, server)
  expect(server.received.length).toBe(90)
  expect(people.past()).toEqual([])
})

test('[N57] the next person finds an empty drawer, and of the last one only what is still to be sent stays on the phone', () => {
  const phone = createPhone()
  const people = phone.open()
  let handedOn = 0
  people.onNext(() => handedOn++)
  people.storage.write('rembuk.name', 'Bu Sri')
  people.storage.write(`rembuk.drafts.${code}`, '{"new":{"text":"Belum selesai"}}')
  write(people.storage, 'Air keruh')
  handOn(people)
  expect(handedOn).toBe(1)
  expect(outboxIn(people.storage, code).current()).toEqual({ notes: [], waiting: [] })
  expect(people.storage.read('rembuk.name')).toBeNull()
  const kept = JSON.stringify([...phone.kept])
  expect(kept).toContain('Air keruh')
  for (const words of ['Bu Sri', 'Belum selesai']) expect(kept).not.toContain(words)
})

test('[N57] what a person wrote in one meeting goes under their own key although the phone was handed on in another', async () => {
  const people = createPhone().open()
  const key = readPhoneKey(people.storage, undefined)
  write(people.storage, 'Air keruh', { of: '111111' })
  people.storage.write('rembuk.drafts.111111', '{"new":{"text":"Belum selesai"}}')
  write(people.storage, 'Jalan rusak')
  handOn(people)
  const server = createServer()
  await deliver(people, server)
  expect(people.past()[0]?.keys().slice().sort()).toEqual(['rembuk.outbox.111111', 'rembuk.person', 'rembuk.phone'])
  await deliver(people, server, writeStep, '111111')
  expect(server.received.map(({ phoneKey, command }) => [phoneKey, command['text']])).toEqual([
    [key, 'Jalan rusak'],
    [key, 'Air keruh'],
  ])
  expect(people.past()).toEqual([])
})

test('[N58] what a server could not take now is sent again as it was, and holds nobody else up', async () => {
  const phone = createPhone()
  const people = phone.open()
  for (const text of ['Pertama', 'Kedua']) {
    write(people.storage, text)
    handOn(people)
  }
  const server = createServer()
  server.answerBy(({ command }) => (command['text'] === 'Pertama' ? 'silence' : undefined))
  await deliver(people, server)
  expect(people.past().map((drawer) => countLeftBehind(drawer, code))).toEqual([{ waiting: 1, refused: 0 }])
  server.answerBy(() => undefined)
  await deliver(phone.open(), server)
  const sent = server.received.map(({ command }) => command['commandId'])
  expect(sent).toEqual(['c Pertama', 'c Kedua', 'c Pertama'])
  expect(people.past()).toEqual([])
})

test('[N59] a note of an earlier person whose step was over stays on the phone, and is sent when the room comes back to it', async () => {
  const people = createPhone().open()
  write(people.storage, 'Terlambat')
  handOn(people)
  const server = createServer()
  server.answerBy(() => ({ type: 'StepOver' }))
  const other = { ...writeStep, stepId: 'step-9' as StepId }
  await deliver(people, server, other)
  await deliver(people, server, other)
  expect(server.received.length).toBe(1)
  expect(people.past().map((drawer) => countLeftBehind(drawer, code))).toEqual([{ waiting: 0, refused: 1 }])
  server.answerBy(() => undefined)
  await deliver(people, server)
  expect(server.received.map(({ command }) => command['text'])).toEqual(['Terlambat', 'Terlambat'])
  expect(people.past()).toEqual([])
})

test('[N56] a photo is sent under the key of whoever took it, once, also when the phone is handed on while it is on its way', async () => {
  const people = createPhone().open()
  const photos = createPhotos(people)
  const key = readPhoneKey(people.storage, undefined)
  photos.writeWith('Talud')
  photos.answerBy(() => {
    handOn(people)
    return true
  })
  await photos.send()
  await photos.send()
  expect(photos.posted).toEqual([[key, 'Talud']])
  expect(photos.kept.size).toBe(0)
  expect(outboxIn(people.storage, code).current()).toEqual({ notes: [], waiting: [] })
  expect(people.past().map((drawer) => countLeftBehind(drawer, code))).toEqual([{ waiting: 0, refused: 0 }])
})

test('[N58] a photo that does not come through holds no other up, and is sent again after longer and longer pauses', async () => {
  const people = createPhone().open()
  const photos = createPhotos(people)
  const keys = ['Talud', 'Air', 'Jalan'].map((text) => {
    photos.writeWith(text)
    const key = readPhoneKey(people.storage, undefined)
    handOn(people)
    return key
  })
  photos.answerBy((text) => text === 'Jalan')
  const failedAt: number[] = []
  for (let second = 0; second < 60; second++) {
    const before = photos.posted.length
    await photos.send()
    if (photos.posted.length > before) failedAt.push(second)
    photos.pass(1000)
  }
  expect(photos.posted.filter(([, text]) => text === 'Jalan')).toEqual([[keys[2], 'Jalan']])
  // In the sixth second one has come through: from there the pauses begin anew.
  expect(failedAt).toEqual([0, 2, 6, 8, 12, 20, 30, 40, 50])
  expect(photos.posted.slice(0, 2).map(([, text]) => text)).toEqual(['Talud', 'Air'])
})

test('[N57] of a photo that was taken before the phone was handed on nothing stays once it is sent, and no line is opened for it', async () => {
  const phone = createPhone()
  const people = phone.open()
  const photos = createPhotos(people)
  const server = createServer()
  const key = readPhoneKey(people.storage, undefined)
  photos.writeWith('Talud')
  handOn(people)
  await deliver(people, server)
  expect(people.past().map((drawer) => countLeftBehind(drawer, code))).toEqual([{ waiting: 1, refused: 0 }])
  await photos.send()
  await deliver(people, server)
  expect(server.connected).toEqual([])
  expect(photos.posted).toEqual([[key, 'Talud']])
  expect(photos.kept.size).toBe(0)
  expect(people.past()).toEqual([])
  expect(JSON.stringify([...phone.kept])).not.toContain('Talud')
})

test('[N57] a photo that no note and no draft names any more leaves the phone', async () => {
  const people = createPhone().open()
  const photos = createPhotos(people)
  photos.writeWith('Menunggu')
  handOn(people)
  for (const text of ['Dibuang', 'Dibatalkan', 'Ditolak', 'Draf orang tadi'])
    photos.kept.set(`${code}-${text}`, new ArrayBuffer(3))
  photos.kept.set('111111-Rapat lain', new ArrayBuffer(3))
  createDrafts(people.storage, code).write(photoDraft, { text: `${code}-Draf orang tadi`, kind: undefined })
  photos.writeWith('Ditolak')
  outboxIn(people.storage, code).update((before) =>
    takeAnswer(before, 'c Ditolak', { ok: false, error: { type: 'StepOver' } }),
  )
  await photos.sweep()
  const left = ['Menunggu', 'Ditolak', 'Draf orang tadi'].map((text) => `${code}-${text}`)
  expect([...photos.kept.keys()].sort()).toEqual(['111111-Rapat lain', ...left].sort())
  handOn(people)
  await photos.sweep()
  expect([...photos.kept.keys()].sort()).toEqual(['111111-Rapat lain', `${code}-Menunggu`])
})

test('[N58] a photo of an earlier person waits while the phones are frozen; one that is refused leaves its words to be sent', async () => {
  const people = createPhone().open()
  const photos = createPhotos(people)
  const server = createServer()
  for (const text of ['Talud', 'Air']) {
    photos.writeWith(text)
    handOn(people)
  }
  photos.answerBy(() => ({ type: 'PhonesFrozen' }))
  await photos.send()
  photos.pass(10_000)
  photos.answerBy((text) => text === 'Air' || { type: 'PicturesFull' })
  await photos.send()
  await deliver(people, server)
  expect(server.received.map(({ command }) => command['text'])).toEqual(['Talud'])
  expect(photos.posted.length).toBe(3)
  expect(photos.kept.size).toBe(0)
  expect(people.past()).toEqual([])
})

test.each(['KindNotAllowed', 'BoardFull'] as const)(
  '[N59] a note of an earlier person that was refused for %s is not sent again and again while its step is open',
  async (type) => {
    const people = createPhone().open()
    write(people.storage, 'Air')
    handOn(people)
    const server = createServer()
    server.answerBy(() => ({ type }))
    for (let round = 0; round < 3; round++) await deliver(people, server)
    expect(server.received.length).toBe(1)
    expect(people.past().map((drawer) => countLeftBehind(drawer, code))).toEqual([{ waiting: 0, refused: 1 }])
  },
)
