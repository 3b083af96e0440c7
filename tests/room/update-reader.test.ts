import { readUpdate, type UpdateContent } from '@rembuk/server/room/update-reader'
import { UpdateSlices } from '@rembuk/server/room/update-slices'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

/** A document with everything in it that a stock client can write. */
const richDocument = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = 77
  const map = doc.getMap<unknown>('notes')
  const text = doc.getText('words')
  const fragment = doc.getXmlFragment('rich')
  map.set('plain', { at: [1, -2.5, null, undefined], big: 2n ** 60n, deep: { a: [true, false, 'é'] } })
  map.set('bytes', Uint8Array.of(1, 2, 3))
  map.set('again', 1)
  map.set('again', 2)
  text.insert(0, 'halo 💧 dunia')
  text.format(0, 4, { bold: true, link: { href: 'https://example.org' } })
  text.insertEmbed(2, { image: 'x' })
  text.delete(1, 3)
  const paragraph = new Y.XmlElement('paragraph')
  fragment.insert(0, [paragraph, new Y.XmlText('teks')])
  paragraph.insert(0, [new Y.XmlText('dalam')])
  doc.getArray('list').insert(0, [1, 'two', [3], new Y.Map()])
  return doc
}

const describeStruct = ({
  id,
  length,
  origin,
  rightOrigin,
}: ReturnType<typeof Y.decodeUpdate>['structs'][number] & { origin?: Y.ID | null; rightOrigin?: Y.ID | null }) => ({
  client: id.client,
  clock: id.clock,
  length,
  origin: origin ? { client: origin.client, clock: origin.clock } : undefined,
  rightOrigin: rightOrigin ? { client: rightOrigin.client, clock: rightOrigin.clock } : undefined,
})
const structsOf = ({ structsByClient }: UpdateContent) => Array.from(structsByClient.values()).flat()

describe('an update is read', () => {
  test('[X3] as Yjs reads it: the same pieces of work on the same base', () => {
    const update = Y.encodeStateAsUpdate(richDocument())
    const { structs, ds } = Y.decodeUpdate(update)
    const content = readUpdate(update)
    expect(
      structsOf(content).map(({ client, clock, length, origin, rightOrigin }) => ({
        client,
        clock,
        length,
        origin,
        rightOrigin,
      })),
    ).toEqual(structs.map(describeStruct))
    expect(content.deleted).toEqual(
      Array.from(ds.clients).flatMap(([client, ranges]) =>
        ranges.map(({ clock, len }) => ({ client, clock, length: len })),
      ),
    )
  })

  test('[X4] in pieces that together are the whole', () => {
    const writer = new Y.Doc()
    const text = writer.getText('words')
    for (let count = 0; count < 200; count += 1) text.insert(count % 7 ? 0 : text.length, String(count))
    for (let count = 0; count < 50; count += 1) text.delete(count * 2, 1)
    const update = Y.encodeStateAsUpdate(writer)
    const content = readUpdate(update)
    const reader = new Y.Doc()
    const slices = new UpdateSlices(content, { order: structsOf(content), isRisky: true })
    for (let slice = slices.next(); slice; slice = slices.next()) Y.applyUpdate(reader, slice)
    expect(slices.isDone).toBe(true)
    expect(reader.getText('words').toString()).toBe(text.toString())
    expect(Y.encodeStateAsUpdate(reader)).toEqual(update)
  })

  const sample = Y.encodeStateAsUpdate(richDocument())
  const mutated = fc
    .array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const bytes = Uint8Array.from(sample)
      for (const [at, value] of changes) bytes[at] = value
      return bytes
    })
  const anyBytes = fc.oneof(
    mutated,
    fc.nat(sample.length).map((length) => sample.slice(0, length)),
    fc.uint8Array({ maxLength: 60 }),
  )

  test('[X5] or refused; never is one taken that Yjs cannot read or reads otherwise', () => {
    let taken = 0
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        let content: UpdateContent
        try {
          content = readUpdate(bytes)
        } catch (cause) {
          expect(cause).toBeInstanceOf(Error)
          return
        }
        taken += 1
        const { structs } = Y.decodeUpdate(bytes)
        expect(structsOf(content).map(({ client, clock, length }) => [client, clock, length])).toEqual(
          structs.map(({ id, length }) => [id.client, id.clock, length]),
        )
      }),
      { numRuns: 20_000, seed: 20261124 },
    )
    // The mutations are gentle enough to be taken now and then.
    expect(taken).toBeGreaterThan(100)
  })

  test.each([
    ['a gap made up by a client', [1, 1, 5, 0, 10, 3, 0]],
    ['a document in the document', [1, 1, 5, 0, 9, 1, 1, 97, 1, 98, 126, 0]],
    ['deleted work without end', [1, 1, 5, 0, 0, 255, 255, 255, 255, 7, 0]],
    ['a struct of no length', [1, 1, 5, 0, 0, 0, 0]],
    ['a client twice', [2, 1, 5, 0, 0, 1, 1, 5, 1, 0, 1, 0]],
    ['two billion structs announced', [1, 255, 255, 255, 255, 7, 5, 0]],
    ['something after its end', [0, 0, 7]],
    ['a deletion of nothing', [0, 1, 5, 1, 0, 0]],
    [
      'a value in a value in a value ...',
      [
        1,
        1,
        5,
        0,
        8,
        1,
        1,
        97,
        1,
        ...Array<number>(2000)
          .fill(117)
          .flatMap((type) => [type, 1]),
        126,
        0,
      ],
    ],
  ])('[X6] but for %s', (_, bytes) => {
    expect(() => readUpdate(Uint8Array.from(bytes))).toThrow()
  })
})
