import { setTimeout as sleep } from 'node:timers/promises'
import { notesOf } from '@rembuk/shared/board/board-document'
import * as Y from 'yjs'
import { createHand, doSomething, type Hand } from '../support/board-deeds.ts'
import { eventually } from '../support/eventually.ts'
import { type LossyProxy, startLossyProxy } from '../support/lossy-proxy.ts'
import { connectControl, createFacilitator, openRoom, openStep } from '../support/people.ts'
import { type Random, randomFrom } from '../support/random.ts'
import { differencesOf, differingItems, fingerprintOf, readReplica } from '../support/replica.ts'
import { createRetryingPhone } from '../support/retrying-phone.ts'
import { openSavingEditor, type SavingEditor } from '../support/saving-editor.ts'
import { createSeedHost, createSeedResident } from './seed-people.ts'

/** One board on which everything has calmed down. */
export interface SeedEnd {
  readonly seed: number
  readonly harm: ReturnType<LossyProxy['harm']>
  /** What is wrong, in words; nothing when all replicas are equal and nothing is lost or doubled. */
  readonly faults: readonly string[]
  /** Whether the server, asked again, has the very same state; for after a restart. */
  readonly isStillThere: () => Promise<boolean>
}

const names = ['Rina', 'Dedi', 'Sari']
const patienceMs = 60_000

/** People at one board over bad lines, and what they have in hand. */
const openTable = async (url: string, random: Random) => {
  const host = await createFacilitator(url)
  const board = `board/${host.boards[0]?.id}`
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const proxy = await startLossyProxy(url, { random: random.fork() })
  const editors: SavingEditor[] = []
  const hands: Hand[] = []
  for (const [index, name] of names.entries()) {
    const doc = new Y.Doc()
    // Who wins a race hangs on these numbers: they come from the seed too.
    doc.clientID = random.below(2 ** 31)
    const params = { name, as: index === 0 ? 'host' : 'editor' }
    editors.push(openSavingEditor(proxy.url, board, { cookie: host.cookie, doc, params }))
    hands.push(createHand(doc, name, random.fork()))
  }
  const phone = createRetryingPhone(proxy.url, host.code)
  phone.connect()
  return {
    ...{ host, board, control, proxy, editors, hands, phone },
    resident: createSeedResident(phone, random.fork()),
    chair: createSeedHost(host, control, random.fork()),
  }
}
type Table = Awaited<ReturnType<typeof openTable>>

const leaveForAWhile = async ({ provider }: SavingEditor, random: Random): Promise<void> => {
  provider.disconnect()
  await sleep(random.below(200))
  provider.connect()
}

/** Everybody works, then the weather calms; resolves when all that was begun has been answered. */
const play = async ({ proxy, editors, hands, resident, chair }: Table, random: Random): Promise<void> => {
  const begun: Promise<unknown>[] = []
  const deedCount = 30 + random.below(40)
  for (let deed = 0; deed < deedCount; deed += 1) {
    const choice = random.below(100)
    const hand = random.pick(hands)
    if (choice < 14) begun.push(resident.write())
    else if (choice < 20) resident.changeOwn()
    else if (choice < 25) chair.moderate([...notesOf(hand.doc).keys()])
    else if (choice < 27) begun.push(leaveForAWhile(random.pick(editors), random))
    else if (choice < 28) proxy.cutAll()
    else if (choice < 29) begun.push(chair.lockForAWhile())
    else if (choice < 30) begun.push(chair.takeSnapshot())
    else if (choice < 31) begun.push(chair.restoreSnapshot())
    else doSomething(hand)
    await sleep(random.below(12))
  }
  proxy.calm()
  await Promise.all(begun)
  await chair.setLocked(false)
}

const waitForDelivery = ({ editors, phone }: Table): Promise<unknown> =>
  eventually(
    () => ({ unsaved: editors.filter(({ isAllSaved }) => !isAllSaved()).length, waiting: phone.waiting().length }),
    ({ unsaved, waiting }) => unsaved === 0 && waiting === 0,
    patienceMs,
  )

const faultsOfReplicas = async ({ host, board, hands }: Table, server: Y.Doc): Promise<readonly string[]> => {
  const reader = await openRoom(host.url, board, { cookie: host.cookie, params: { as: 'viewer' } })
  const wanted = fingerprintOf(server)
  const faults: string[] = wanted.isPending ? ['something on the server waits for its base'] : []
  for (const { name, doc } of [...hands, { name: 'a reader who came last', doc: reader.doc }]) {
    const differences = () => differencesOf(fingerprintOf(doc), wanted)
    await eventually(differences, ({ length }) => length === 0, 5000).catch(() =>
      faults.push(`${name} differs in ${differences().join(', ')}: ${differingItems(doc, server).join('; ')}`),
    )
  }
  reader.leave()
  return faults
}

const faultsOfNotes = ({ hands, resident, chair }: Table, server: Y.Doc): readonly string[] => {
  const notes = notesOf(server)
  const mayBeGone = new Set<string>([
    ...resident.withdrawn,
    ...chair.hidden,
    ...hands.flatMap((hand) => [...hand.removed]),
  ])
  const added: string[] = [...hands.flatMap((hand) => [...hand.added]), ...resident.notes.map(({ noteId }) => noteId)]
  const lost = chair.hasRestored() ? [] : added.filter((id) => !mayBeGone.has(id) && !notes.has(id))
  const strange = [...notes.keys()].filter((id) => !added.includes(id))
  const unanswered = resident.writeCount() - resident.notes.length
  return [
    ...lost.map((id) => `note ${id} is lost`),
    ...strange.map((id) => `note ${id} was written by nobody, or twice`),
    ...(unanswered === 0 ? [] : [`${unanswered} residents' notes were refused`]),
  ]
}

/** Lets some people work at one board over bad lines, as the seed says, until all is calm; and compares what they have. */
export const playSeed = async (url: string, seed: number): Promise<SeedEnd> => {
  const random = randomFrom(seed)
  const table = await openTable(url, random)
  const { host, board, proxy } = table
  await play(table, random)
  const faults: string[] = []
  await waitForDelivery(table).catch((cause: unknown) => faults.push(`not everything is delivered: ${String(cause)}`))
  const server = await readReplica(url, board, host.cookie)
  const wanted = fingerprintOf(server)
  faults.push(...(await faultsOfReplicas(table, server)), ...faultsOfNotes(table, server))

  for (const editor of table.editors) editor.leave()
  table.phone.disconnect()
  table.control.socket.disconnect()
  await proxy.close()
  const isStillThere = async () =>
    differencesOf(fingerprintOf(await readReplica(url, board, host.cookie)), wanted).length === 0
  return { seed, faults, harm: proxy.harm(), isStillThere }
}
