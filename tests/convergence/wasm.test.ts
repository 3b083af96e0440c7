import { setTimeout as sleep } from 'node:timers/promises'
import type { NoteId } from '@rembuk/shared/base/id'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import { type YDoc, YMap, YXmlElement, YXmlFragment, YXmlText } from 'ywasm'
import { createHand, doSomething } from '../support/board-deeds.ts'
import { eventually } from '../support/eventually.ts'
import { startLossyProxy, storm } from '../support/lossy-proxy.ts'
import { createFacilitator } from '../support/people.ts'
import { type Random, randomFrom } from '../support/random.ts'
import { fingerprintOf, readReplica, replicaFrom } from '../support/replica.ts'
import { openSavingEditor } from '../support/saving-editor.ts'
import { serveProcess } from '../support/served-process.ts'
import { openWasmPeer } from '../support/wasm-peer.ts'

const served = serveProcess()

const wished = process.env['REMBUK_SEED']
const seeds = wished ? [Number(wished)] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

const pickNote = (doc: YDoc, random: Random): { readonly id: string; readonly item: YMap } | undefined => {
  const notes = doc.getMap('notes')
  const ids = Object.keys(notes.toJson(undefined) as object).sort()
  if (ids.length === 0) return undefined
  const id = random.pick(ids)
  return { id, item: notes.get(id, undefined) as YMap }
}

/** What the Rust peer does: notes with a rich text, moves, words typed into others' texts, deletions. */
const doSomethingInWasm = (doc: YDoc, random: Random, written: Set<string>): void => {
  const notes = doc.getMap('notes')
  const found = pickNote(doc, random)
  if (!found || random.chance(0.3)) {
    const id = `wasm-note-${written.size}`
    const note = new YMap({ kind: 'asset', at: [random.below(900), 1], author: { role: 'editor', name: 'Rust' } })
    const paragraph = new YXmlElement('paragraph', {}, [new YXmlText('dari Rust', {})])
    notes.set(id, note, undefined)
    note.set('text', new YXmlFragment([paragraph]), undefined)
    written.add(id)
    return
  }
  const choice = random.below(10)
  if (choice < 4) return found.item.set('at', [random.below(900), random.below(900)], undefined)
  if (choice < 5) return notes.delete(found.id, undefined)
  const fragment = found.item.get('text', undefined) as YXmlFragment | undefined
  const words = fragment?.firstChild(undefined)?.firstChild?.(undefined) as YXmlText | undefined
  if (words instanceof YXmlText) words.insert(0, `${random.below(100)} `, undefined, undefined)
}

test.each(seeds)(
  '[C2] a client of another make of Yjs ends with the same board as everybody, seed %i',
  { timeout: 120_000 },
  async (seed) => {
    const random = randomFrom(seed)
    const host = await createFacilitator(served.server.url)
    const board = `board/${host.boards[0]?.id}`
    const proxy = await startLossyProxy(served.server.url, { random: random.fork(), weather: storm })
    const rust = openWasmPeer(proxy.url, board, host.cookie)
    const editor = openSavingEditor(proxy.url, board, { cookie: host.cookie })
    const hand = createHand(editor.doc, 'Rina', random.fork())
    const luck = random.fork()
    const written = new Set<string>()
    for (let deed = 0; deed < 60; deed += 1) {
      if (luck.chance(0.5)) doSomething(hand)
      else doSomethingInWasm(rust.doc, luck, written)
      await sleep(luck.below(8))
    }
    proxy.calm()
    await eventually(() => editor.isAllSaved() && rust.isSynced(), Boolean, 30_000)
    const isEqual = async () => {
      const wanted = JSON.stringify(fingerprintOf(await readReplica(served.server.url, board, host.cookie)))
      return [editor.doc, replicaFrom(rust.state())].every((doc) => JSON.stringify(fingerprintOf(doc)) === wanted)
    }
    const endMs = performance.now() + 30_000
    while (!(await isEqual()) && performance.now() < endMs) await sleep(50)
    const end = await readReplica(served.server.url, board, host.cookie)
    expect(fingerprintOf(editor.doc)).toEqual(fingerprintOf(end))
    expect(fingerprintOf(replicaFrom(rust.state()))).toEqual(fingerprintOf(end))
    expect(written.size).toBeGreaterThan(3)
    expect(listNotes(end).some(({ id }) => written.has(id) || hand.added.has(id as NoteId))).toBe(true)
    rust.leave()
    editor.leave()
    await proxy.close()
  },
)
