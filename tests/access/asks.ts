// For each action, every way in which it can be asked for. A new action does not compile until it has a row here.
// Longer than other files: one table.
import type { Action } from '@rembuk/shared/access/access'
import type { BoardId, DecisionId, StepId } from '@rembuk/shared/base/id'
import { draftDecision } from '@rembuk/shared/decision/decision'
import type { NewBoard, SnapshotEntry } from '@rembuk/shared/http/api'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { openAsApp, textsOf, writeNote } from '../room/served-room.ts'
import { eventually } from '../support/eventually.ts'
import { connectPhone, openStep } from '../support/people.ts'
import {
  type Ask,
  type Cast,
  joinControl,
  onControl,
  onHttp,
  onPhone,
  type Person,
  request,
} from './people-of-meeting.ts'

let made = 0
const newId = (): string => {
  made += 1
  return `made-here-${made}`
}
const boardOf = ({ host }: Cast): BoardId => {
  const [board] = host.boards
  if (!board) throw new Error('a programme has a board')
  return board.id
}
const room = (cast: Cast): string => `/api/rooms/board/${boardOf(cast)}`
const programme = ({ host }: Cast): string => `/api/programmes/${host.programmeId}`
/** The phone page of whoever has read the code on the wall. */
const page = ({ code }: Person): string => `/j/${code || '000000'}`

const lead = async ({ control }: Cast, command: unknown): Promise<void> => {
  const answer = await control.send('lead', { command, by: '' })
  if (!answer.ok) throw new Error(answer.error?.type)
}
const askToWrite = async (cast: Cast): Promise<void> => {
  await cast.control.send('lead', openStep(cast.host))
}
const base = (cast: Cast) => ({ prompt: 'Apa?', boardId: boardOf(cast), plannedMinutes: 0 })
const discuss = (cast: Cast) => ({
  type: 'ask',
  step: { ...base(cast), stepId: 'step-talk', kind: 'discuss', secondsPerSpeaker: 0 },
  isOpen: true,
})
const openConsent = (cast: Cast): Promise<void> =>
  lead(cast, {
    type: 'ask',
    step: { ...base(cast), stepId: 'step-agree', kind: 'consent', proposal: 'Iuran naik', neededPercent: 60 },
    isOpen: true,
  })
const ballot = () => ({
  ...{ stepId: 'step-agree', round: 1, ballotKey: newId(), revision: 1 },
  ballot: { kind: 'consent', level: 'agree' },
})
const count = {
  stepId: 'step-agree' as StepId,
  round: 1,
  source: 'hand',
  ballotCount: 0,
  totals: {},
  countedBy: 'Rina',
}

const person = { name: 'Bu Sari', hamlet: '', gender: '', sector: '', phone: '' }
const signs = () => ({
  ...{ type: 'sign', commandId: newId(), attendeeId: newId(), attendeeKey: newId() },
  ...{ ...person, signature: '' },
})
const line = { attendeeId: 'line-of-sari', attendeeKey: 'key-of-sari' }
const sign = (cast: Cast): Promise<boolean> =>
  onPhone('attend', { ...signs(), ...line }).isAllowed({ ...noCookie, code: cast.host.code }, cast)
const noCookie = { name: '', role: 'participant', cookie: '' } as const
const edit = (changes: object) => ({ commandId: newId(), ...changes })
const putOnPaper = async ({ control }: Cast): Promise<string> => {
  const attendeeId = newId()
  await control.send('edit-attendance', edit({ type: 'put', attendeeId, inviteeId: '', ...person }))
  return attendeeId
}

const propose = async ({ control }: Cast): Promise<ReturnType<typeof draftDecision>> => {
  const decision = draftDecision(newId() as DecisionId, 'Pipa diganti')
  await control.send('decide', { type: 'put', decision })
  return decision
}
const snapshotOf = async (cast: Cast): Promise<string> => {
  const entry = await request(cast.host, cast.host.url, {
    method: 'POST',
    path: `${room(cast)}/snapshots`,
    json: { name: 'Awal' },
  })
  return ((await entry.json()) as SnapshotEntry).snapshotId
}

const writeCommand = () => {
  const ids = { commandId: newId(), noteKey: newId() }
  return { type: 'write', ...ids, kind: 'problem', text: 'Air keruh', name: '' } as const
}
const writeForm = (): Record<string, string> => {
  const { commandId, noteKey, kind, text } = writeCommand()
  return { commandId, noteKey, kind, text, stepId: 'step-open' }
}
const fetchNote = async (url: string, code: string, command: ReturnType<typeof writeCommand>): Promise<string> => {
  const phone = await connectPhone(url, code)
  const answer = await phone.send(command)
  phone.socket.disconnect()
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value.noteId
}

/** Opens the board as the app does, and says whether the server sent it. */
const reads: Ask = {
  channel: 'sync',
  isAllowed: async ({ role, cookie }, cast) => {
    if (!cookie || !role) return !(await isShutOut(cast, cookie))
    const opened = await openAsApp(cast.host, `board/${boardOf(cast)}`, { cookie, as: role })
    opened.leave()
    return true
  },
}
const isShutOut = async (cast: Cast, cookie: string): Promise<boolean> => {
  const address = `${cast.host.url.replace('http', 'ws')}/sync/board/${boardOf(cast)}`
  const code = await new Promise<number>((resolve) => {
    const socket = new WebSocket(address, { headers: { cookie } })
    socket.on('close', resolve)
    socket.on('message', () => resolve(0))
  })
  return code === 4403
}
/** A board that no step of the meeting is at. */
const addBoard = async (cast: Cast): Promise<BoardId> => {
  const json = { stage: 'mapping', title: 'Lain' }
  const answer = await request(cast.host, cast.host.url, { method: 'POST', path: `${programme(cast)}/boards`, json })
  return ((await answer.json()) as NewBoard).boardId
}
/** Looks at a board: by the code of the meeting, or as whoever one is. */
const looks =
  (board: BoardId): Ask['isAllowed'] =>
  async ({ cookie, code }, cast) => {
    const query = code ? `?code=${code}` : ''
    const address = `${cast.host.url.replace('http', 'ws')}/sync/board/${board}${query}`
    return new Promise((resolve) => {
      const socket = new WebSocket(address, { headers: { cookie } })
      socket.on('close', () => resolve(false))
      socket.on('message', () => {
        resolve(true)
        socket.close()
      })
    })
  }
/** Writes a note, then waits until a later one has gone all the way: by then it is on the board, or never will be. */
const writes = (more: Partial<Ask> = {}): Ask => ({
  channel: 'sync',
  ...more,
  isAllowed: async ({ role, cookie, name }, cast) => {
    if (!cookie || !role) return !(await isShutOut(cast, cookie))
    const board = `board/${boardOf(cast)}`
    const witness = await openAsApp(cast.host, board, { as: 'host' })
    const theirs = await openAsApp(cast.host, board, { cookie, as: role })
    writeNote(theirs.doc, `of ${name}`)
    // By the time that another has come to the board, what was written before has been read.
    const later = await openAsApp(cast.host, board, { cookie, as: role })
    writeNote(witness.doc, `after ${name}`)
    await eventually(() => textsOf(later.doc).includes(`after ${name}`))
    const saved = new Y.Doc()
    const answered = await request(cast.host, cast.host.url, { path: `${room(cast)}/state` })
    Y.applyUpdate(saved, new Uint8Array(await answered.arrayBuffer()))
    const isThere = textsOf(saved).includes(`of ${name}`)
    for (const opened of [witness, theirs, later]) opened.leave()
    return isThere
  },
})

export const asks: Readonly<Record<Action, readonly Ask[]>> = {
  'document.read': [
    reads,
    onHttp((cast) => ({ path: programme(cast) })),
    onHttp((cast) => ({ path: room(cast) })),
    onHttp((cast) => ({ path: `${room(cast)}/state` })),
  ],
  'document.edit': [
    writes(),
    onHttp((cast) => ({ method: 'POST', path: `${room(cast)}/pictures` })),
    writes({
      state: { isLocked: true },
      prepare: (cast) =>
        request(cast.host, cast.host.url, { method: 'PUT', path: `${room(cast)}/lock`, json: { isLocked: true } }),
    }),
  ],
  // Everybody who is in the hall has the code: it is asked for by code alone, in whatever role.
  'outline.read': [
    {
      channel: 'http',
      prepare: askToWrite,
      isAllowed: async ({ role, ...who }, cast) => {
        const code = role ? cast.host.code : who.code
        return (await request(who, cast.host.url, { path: `/j/${code || '000000'}/outline` })).status === 200
      },
    },
  ],
  'board.look': [
    {
      channel: 'sync',
      state: { isOfMeeting: true },
      prepare: askToWrite,
      isAllowed: (who, cast) => looks(boardOf(cast))(who, cast),
    },
    {
      channel: 'sync',
      state: { isOfMeeting: false },
      isAllowed: async (who, cast) => looks(await addBoard(cast))(who, cast),
    },
  ],
  'hand.raise': [
    onPhone('raise-hand', () => ({ handId: newId(), name: '' }), { state: { isQueueOpen: true } }),
    onHttp((_, who) => ({ method: 'POST', path: `${page(who)}/hand`, form: { name: '' } }), {
      state: { isQueueOpen: true },
    }),
    onPhone('raise-hand', () => ({ handId: newId(), name: '' }), {
      state: { isQueueOpen: false },
      prepare: async (cast) => {
        await lead(cast, discuss(cast))
        await lead(cast, { type: 'close' })
      },
    }),
  ],
  'ready.tell': [
    onPhone('pulse', ({ control }: Cast) => ({ type: 'ready', askedAtMs: control.state()?.run.readyAskedAtMs ?? 0 }), {
      state: { isReadyAsked: true },
      prepare: async (cast) => {
        await lead(cast, { type: 'ask-ready', isAsked: true })
        await eventually(() => cast.control.state()?.run.readyAskedAtMs != null)
      },
    }),
    onPhone('pulse', { type: 'ready', askedAtMs: 1 }),
  ],
  'reaction.tell': [
    onPhone(
      'pulse',
      { type: 'react', reaction: 'agree' },
      {
        state: { isReacting: true },
        prepare: (cast) => lead(cast, discuss(cast)),
      },
    ),
    onPhone('pulse', { type: 'react', reaction: 'agree' }),
  ],
  'queue.lead': [onControl('lead-queue', { type: 'clear' })],
  'board.add': [
    onHttp((cast) => ({
      method: 'POST',
      path: `${programme(cast)}/boards`,
      json: { stage: 'mapping', title: 'Peta' },
    })),
  ],
  'meeting.add': [
    onHttp((cast) => ({
      ...{ method: 'POST', path: `${programme(cast)}/meetings` },
      json: { title: 'Rapat', heldOn: '2026-11-24' },
    })),
  ],
  'attendance.read': [onControl('list-attendance')],
  'attendance.edit': [
    onControl('edit-attendance', () =>
      edit({ type: 'invite', people: [{ inviteeId: newId(), name: 'Joko', hamlet: '', gender: '', sector: '' }] }),
    ),
    onControl('edit-attendance', () => edit({ type: 'uninvite', inviteeId: newId() })),
    onControl('edit-attendance', () => edit({ type: 'put', attendeeId: newId(), inviteeId: '', ...person })),
  ],
  'attendance.remove': [
    onControl('edit-attendance', async (cast: Cast) => edit({ type: 'remove', attendeeId: await putOnPaper(cast) }), {
      state: { isFromPaper: true },
    }),
    onControl('edit-attendance', () => edit({ type: 'remove', attendeeId: line.attendeeId }), { prepare: sign }),
  ],
  'attendance.settle': [
    onControl('edit-attendance', () =>
      edit({ type: 'settle', settings: { isAsked: true, quorum: { type: 'none' }, consent: '' } }),
    ),
  ],
  'attendance.sign': [
    onPhone('attend', signs, { state: { isSigningOpen: true } }),
    onHttp((_, who) => ({ method: 'POST', path: `${page(who)}/hadir`, form: { ...line, name: 'Bu Sari' } }), {
      state: { isSigningOpen: true },
    }),
    onPhone('attend', signs, {
      state: { isSigningOpen: false },
      prepare: ({ control }) =>
        control.send(
          'edit-attendance',
          edit({ type: 'settle', settings: { isAsked: false, quorum: { type: 'none' }, consent: '' } }),
        ),
    }),
  ],
  'meeting.watch': [joinControl],
  'meeting.lead': [onControl('lead', { command: { type: 'wifi', wifi: null }, by: '' })],
  'note.approve': [
    onControl('list-waiting'),
    onControl('decide-waiting', { noteId: 'no-such-note', isApproved: true }),
  ],
  'note.hide': [
    onControl('hide-note', (cast: Cast) => ({ boardId: boardOf(cast), noteId: 'no-such-note' })),
    onControl('unhide-note', (cast: Cast) => ({ boardId: boardOf(cast), noteId: 'no-such-note' })),
    onControl('list-hidden', (cast: Cast) => ({ boardId: boardOf(cast) })),
  ],
  'note.write': [
    onPhone('command', () => writeCommand(), { state: { isWritingOpen: true }, prepare: askToWrite }),
    onHttp((_, who) => ({ method: 'POST', path: page(who), form: writeForm() }), {
      state: { isWritingOpen: true },
      prepare: askToWrite,
    }),
    onPhone('command', () => writeCommand(), { state: { isWritingOpen: false } }),
  ],
  'own-note.change': [
    onPhone(
      'command',
      async ({ host }: Cast) => {
        const command = writeCommand()
        const written = await fetchNote(host.url, host.code, command)
        return { type: 'withdraw', commandId: newId(), noteKey: command.noteKey, noteId: written }
      },
      { prepare: askToWrite },
    ),
  ],
  'ballot.cast': [
    onPhone('cast', ballot, { state: { isVoteOpen: true }, prepare: openConsent }),
    onPhone('cast', ballot, {
      state: { isVoteOpen: false },
      prepare: async (cast) => {
        await openConsent(cast)
        await lead(cast, { type: 'close' })
      },
    }),
  ],
  'ballot.count': [onControl('enter-count', count, { prepare: openConsent })],
  'result.read': [
    onControl(
      'read-vote',
      { stepId: 'step-agree', round: 1 },
      {
        prepare: async (cast) => {
          await openConsent(cast)
          await lead(cast, { type: 'close' })
        },
      },
    ),
  ],
  'paper-code.make': [onControl('paper-codes', { count: 2, isNew: false })],
  'decision.propose': [
    onControl('decide', () => ({ type: 'put', decision: draftDecision(newId() as DecisionId, 'Iuran naik') })),
    onControl(
      'decide',
      async (cast: Cast) => {
        const decision = await propose(cast)
        await cast.control.send('decide', { type: 'confirm', decisionId: decision.decisionId })
        return { type: 'put', decision: { ...decision, text: 'Pipa tidak diganti' } }
      },
      { state: { isDecided: true } },
    ),
  ],
  'decision.confirm': [
    onControl('decide', async (cast: Cast) => ({ type: 'confirm', decisionId: (await propose(cast)).decisionId })),
    onControl('decide', async (cast: Cast) => ({ type: 'correct', decision: await propose(cast) })),
  ],
  'snapshot.read': [
    onHttp((cast) => ({ path: `${room(cast)}/snapshots` })),
    onHttp((cast) => ({ path: `${room(cast)}/history` })),
  ],
  'snapshot.take': [onHttp((cast) => ({ method: 'POST', path: `${room(cast)}/snapshots`, json: { name: 'Awal' } }))],
  'snapshot.restore': [
    {
      channel: 'http',
      isAllowed: async (who, cast) => {
        const path = `${room(cast)}/snapshots/${await snapshotOf(cast)}/restore`
        return (await request(who, cast.host.url, { method: 'POST', path, json: {} })).status === 200
      },
    },
    onHttp((cast) => ({ method: 'POST', path: `${room(cast)}/history/1/restore`, json: {} })),
  ],
  'record.download': [
    onHttp(({ host }) => ({ path: `/api/meetings/${host.meetingId}/record.md` })),
    onHttp(({ host }) => ({ path: `/api/meetings/${host.meetingId}/record.json` })),
    onHttp((cast) => ({ path: `${programme(cast)}/plan.docx` })),
    onHttp((cast) => ({ path: `${programme(cast)}/budget.pdf` })),
  ],
  'person.erase': [
    onHttp((cast) => ({ path: `${programme(cast)}/person?name=Sari` })),
    onHttp((cast) => ({ method: 'POST', path: `${programme(cast)}/person/erase`, json: { name: 'Sari' } })),
  ],
  'link.make': [onHttp((cast) => ({ method: 'POST', path: `${programme(cast)}/links`, json: { role: 'viewer' } }))],
  // Asked for a role that nobody can lose.
  'link.withdraw': [onHttp((cast) => ({ method: 'DELETE', path: `${programme(cast)}/links/host` }))],
  'editor.appoint': [onControl('appoint', { attendeeId: 'no-such-line', isEditor: true })],
  'appointment.read': [onControl('read-appointments')],
  'editor.ask': [
    onPhone('ask-editor', line, { state: { hasSigned: true }, prepare: sign }),
    onPhone('ask-editor', { ...line, attendeeKey: 'key-of-another' }, { prepare: sign }),
  ],
  'appointment.accept': [
    {
      channel: 'http',
      state: { isAppointed: true },
      prepare: async (cast) => {
        await sign(cast)
        await cast.control.send('appoint', { attendeeId: line.attendeeId, isEditor: true })
      },
      isAllowed: async (who, cast) => {
        const form = { attendeeId: line.attendeeId, attendeeKey: who.code ? line.attendeeKey : 'key-of-another' }
        const path = `/j/${cast.host.code}/editor`
        const answer = await request(who, cast.host.url, { method: 'POST', path, form })
        return answer.headers.get('location')?.startsWith('/program/') === true
      },
    },
  ],
  'room.lock': [onHttp((cast) => ({ method: 'PUT', path: `${room(cast)}/lock`, json: { isLocked: false } }))],
}
