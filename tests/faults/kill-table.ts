import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { listNotes } from '@rembuk/shared/note/note-queries'
import * as Y from 'yjs'
import { createHand, doSomething, type Hand } from '../support/board-deeds.ts'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  createFacilitator,
  type Facilitator,
  openStep,
  postJson,
} from '../support/people.ts'
import type { Random } from '../support/random.ts'
import { differencesOf, differingItems, fingerprintOf, readReplica } from '../support/replica.ts'
import { createRetryingPhone } from '../support/retrying-phone.ts'
import { openSavingEditor, type SavingEditor } from '../support/saving-editor.ts'
import { openBallotBook } from './kill-ballots.ts'
import { createResidentNotes } from './resident-notes.ts'

/** What people were told is saved, how much of each. */
export interface Counts {
  readonly edits: number
  readonly commands: number
  readonly ballots: number
  readonly steps: number
  readonly snapshots: number
}

/** Some people at one board, who go on when the server dies, and know what they were told is saved. */
export interface KillTable {
  readonly connect: () => Promise<void>
  /** One thing that one of them does. */
  readonly act: () => void
  readonly disconnect: () => void
  /** What is wrong with a server that has just come back, before anybody can send anything again. */
  readonly faultsAfterKill: () => Promise<readonly string[]>
  /** What is wrong once everybody is connected and everything has been delivered. */
  readonly faultsTogether: () => Promise<readonly string[]>
  readonly counts: () => Counts
  readonly leave: () => void
}

const names = ['Rina', 'Dedi']
const patienceMs = 30_000

export const openKillTable = async (url: string, random: Random): Promise<KillTable> => {
  const host: Facilitator = await createFacilitator(url)
  const { cookie, code } = host
  const boardId = host.boards[0]?.id
  if (!boardId) throw new Error('a programme has a board')
  const board = `board/${boardId}`
  const room = `${url}/api/rooms/${board}`
  const phone = createRetryingPhone(url, code)
  const residents = createResidentNotes(phone, random.fork())
  const ballots = await openBallotBook(host, boardId, random.fork())
  const editors = new Map<string, SavingEditor>()
  const hands: Hand[] = []
  const steps = { sent: 0, acknowledged: 0 }
  const snapshots = { sent: 0, acknowledged: new Set<string>() }
  let control: Control | undefined

  for (const name of names) {
    const editor = openSavingEditor(url, board, { cookie, params: { name } })
    editors.set(name, editor)
    hands.push(createHand(editor.doc, name, random.fork(), { touchesOthers: false }))
  }

  const readServer = () => readReplica(url, board, cookie)
  const setStep = async () => {
    steps.sent += 1
    const number = steps.sent
    const answer = await control?.send('lead', openStep(host, { prompt: `Langkah ${number}` })).catch(() => undefined)
    if (answer?.ok) steps.acknowledged = Math.max(steps.acknowledged, number)
  }
  const takeSnapshot = async () => {
    snapshots.sent += 1
    const name = `potret ${snapshots.sent}`
    const answer = await postJson(`${room}/snapshots`, { name }, cookie).catch(() => undefined)
    if (answer?.status === 201) snapshots.acknowledged.add(name)
  }
  const moderate = () =>
    residents.moderate(async (event, noteId) => {
      const answer = await control?.send(event, { boardId, noteId }).catch(() => undefined)
      return answer?.ok === true
    })

  const connect = async () => {
    for (const { provider } of editors.values()) provider.connect()
    control = await connectControl(host)
    if (steps.sent === 0) await setStep()
    phone.connect()
    await ballots.connect()
  }

  const act = () => {
    const choice = random.below(100)
    if (choice < 2) void setStep()
    else if (choice < 4) void takeSnapshot()
    else if (choice < 9) moderate()
    else if (choice < 30) residents.act()
    else if (choice < 40) ballots.act()
    else doSomething(random.pick(hands))
  }

  const faultsOfEditors = (server: Y.Doc): readonly string[] => {
    const snapshot = Y.snapshot(server)
    const seen = Y.decodeStateVector(Y.encodeStateVector(server))
    return [...editors].flatMap(([name, { doc, acknowledged }]) => {
      const lost = acknowledged().filter((update) => !Y.snapshotContainsUpdate(snapshot, update)).length
      const invented = (seen.get(doc.clientID) ?? 0) - Y.getState(doc.store, doc.clientID)
      return [
        ...(lost > 0 ? [`${lost} saved edits of ${name} are lost`] : []),
        ...(invented > 0 ? [`${invented} items that ${name} never wrote`] : []),
      ]
    })
  }
  const faultsOfNotes = (server: Y.Doc): readonly string[] => {
    const known = new Set<string>(hands.flatMap(({ added }) => [...added]))
    const strange = [...notesOf(server).entries()].filter(([id, item]) => {
      const author = item.get('author') as { role?: string } | undefined
      return author?.role !== 'resident' && !known.has(id)
    })
    return [...strange.map(([id]) => `note ${id} was written by nobody`), ...residents.faultsOf(listNotes(server))]
  }

  const faultsAfterKill = async () => {
    const server = await readServer()
    const listed = (await (await fetch(`${room}/snapshots`, { headers: { cookie } })).json()) as SnapshotEntry[]
    const missing = [...snapshots.acknowledged].filter((name) => !listed.some((entry) => entry.name === name))
    const faults = [...faultsOfEditors(server), ...faultsOfNotes(server), ...missing.map((name) => `${name} is lost`)]
    server.destroy()
    const [newest] = listed
    if (newest) {
      const answer = await fetch(`${room}/snapshots/${newest.snapshotId}`, { headers: { cookie } })
      if (!answer.ok) faults.push(`the newest snapshot answers ${answer.status}`)
      else Y.decodeUpdateV2(new Uint8Array(await answer.arrayBuffer()))
    }
    return faults
  }

  const faultsOfStep = (): Promise<readonly string[]> => {
    const number = () => Number(/^Langkah (\d+)$/.exec(askedStepOf(control?.state())?.prompt ?? '')?.[1] ?? 0)
    const isRight = () => number() >= steps.acknowledged && number() <= steps.sent
    return eventually(isRight, Boolean, 3000).then(
      () => [],
      () => [`step ${number()}, though ${steps.acknowledged} was saved`],
    )
  }
  const faultsOfHidden = async (): Promise<readonly string[]> => {
    const answer = await control?.send('list-hidden', { boardId })
    const listed = ((answer?.value ?? []) as { noteId: NoteId }[]).map(({ noteId }) => noteId)
    return residents
      .hiddenIds()
      .filter((id) => !listed.includes(id))
      .map((id) => `hidden note ${id} is lost`)
  }

  const faultsTogether = async () => {
    const faults = [...(await faultsOfStep()), ...(await faultsOfHidden()), ...(await ballots.faultsOfCount())]
    await eventually(
      () => ({
        unsaved: [...editors].filter(([, { isAllSaved }]) => !isAllSaved()).map(([name]) => name),
        waiting: phone.waiting(),
      }),
      ({ unsaved, waiting }) => unsaved.length === 0 && waiting.length === 0,
      patienceMs,
    )
    const joiner = openSavingEditor(url, board, { cookie })
    await eventually(joiner.isAllSaved, Boolean, patienceMs)
    const server = await readServer()
    const wanted = fingerprintOf(server)
    for (const [name, { doc }] of [...editors, ['a new joiner', joiner] as const]) {
      const differences = () => differencesOf(fingerprintOf(doc), wanted)
      await eventually(differences, ({ length }) => length === 0, 3000).catch(() =>
        faults.push(
          `${name} differs from the server in ${differences().join(', ')}: ${differingItems(doc, server).join('; ')}`,
        ),
      )
    }
    faults.push(...faultsOfEditors(server), ...faultsOfNotes(server))
    joiner.leave()
    server.destroy()
    return faults
  }

  return {
    connect,
    act,
    disconnect: () => {
      for (const { provider } of editors.values()) provider.disconnect()
      phone.disconnect()
      control?.socket.disconnect()
      ballots.disconnect()
    },
    faultsAfterKill,
    faultsTogether,
    counts: () => ({
      edits: [...editors.values()].reduce((sum, { acknowledged }) => sum + acknowledged().length, 0),
      commands: residents.acknowledgedCount(),
      ballots: ballots.acknowledgedCount(),
      steps: steps.acknowledged,
      snapshots: snapshots.acknowledged.size,
    }),
    leave: () => {
      for (const editor of editors.values()) editor.leave()
      phone.disconnect()
      control?.socket.disconnect()
      ballots.disconnect()
    },
  }
}
