import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { type Facilitator, joinByLink } from '../support/people.ts'
import { openAsApp, serveRooms, textsOf, writeNote } from './served-room.ts'

const newRoom = serveRooms()

const frameOf = (type: 1 | 2, update: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** A bare socket of somebody who writes frames by hand; `frames` are those that came. */
const openBare = async (host: Facilitator, board: string, cookie: string) => {
  const socket = new WebSocket(`${host.url.replace('http', 'ws')}/sync/${board}?as=editor&saved=1`, {
    headers: { cookie },
  })
  const frames: Uint8Array[] = []
  let closedWith = 0
  socket.on('message', (data: Buffer) => frames.push(Uint8Array.from(data)))
  socket.on('close', (code) => {
    closedWith = code
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return { socket, frames, closedWith: () => closedWith }
}
const isStep1 = ([channel, type]: Uint8Array) => channel === 0 && type === 0

test('[X8] who writes in another’s name is shut out for good, and the other goes on', async () => {
  const { host, board } = await newRoom()
  const rina = await openAsApp(host, board, { cookie: await joinByLink(host, 'editor') })
  writeNote(rina.doc, 'by rina')
  await eventually(() => rina.heard.saved === 2)
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(rina.doc))
  forged.clientID = rina.doc.clientID
  const before = Y.encodeStateVector(forged)
  writeNote(forged, 'by a forger')
  const forger = await openBare(host, board, await joinByLink(host, 'editor'))
  forger.socket.send(frameOf(2, Y.encodeStateAsUpdate(forged, before)))
  await eventually(() => forger.closedWith() === 4400)
  writeNote(rina.doc, 'by rina again')
  const reader = await openAsApp(host, board, { as: 'viewer' })
  await eventually(() => textsOf(reader.doc).includes('by rina again'))
  expect(textsOf(reader.doc)).not.toContain('by a forger')
})

test('[X9] who sends what rests on nothing is asked once for all they have, then shut out', async () => {
  const { host, board } = await newRoom()
  const writer = new Y.Doc()
  writeNote(writer, 'first')
  const before = Y.encodeStateVector(writer)
  writeNote(writer, 'second')
  const second = Y.encodeStateAsUpdate(writer, before)

  const honest = await openBare(host, board, await joinByLink(host, 'editor'))
  await eventually(() => honest.frames.filter(isStep1).length === 1)
  honest.socket.send(frameOf(2, second))
  await eventually(() => honest.frames.filter(isStep1).length === 2)
  honest.socket.send(frameOf(1, Y.encodeStateAsUpdate(writer)))
  // Both frames are on disk: the second brought what the first was about.
  await eventually(() => honest.frames.some((frame) => frame[0] === 100 && frame[1] === 2))
  honest.socket.close()

  const third = Y.encodeStateVector(writer)
  writeNote(writer, 'third')
  const again = Y.encodeStateVector(writer)
  writeNote(writer, 'fourth')
  expect(third).not.toEqual(again)
  const hostile = await openBare(host, board, host.cookie)
  for (let time = 0; time < 2; time += 1) hostile.socket.send(frameOf(1, Y.encodeStateAsUpdate(writer, again)))
  await eventually(() => hostile.closedWith() === 4400)
  const reader = await openAsApp(host, board, { as: 'viewer' })
  expect(textsOf(reader.doc)).toEqual(['first', 'second'])
})

test('[X10] a frame over four megabytes is refused for good, so that no client sends it again and again', async () => {
  const { host, board } = await newRoom()
  const { socket, closedWith } = await openBare(host, board, host.cookie)
  socket.on('error', () => undefined)
  socket.send(Buffer.alloc(5 * 1024 * 1024))
  await eventually(() => closedWith() === 4413)
})

test('[X11] a recorded frame sent again and again changes nothing, whoever sends it', async () => {
  const { host, board } = await newRoom()
  const rina = await openAsApp(host, board, { cookie: await joinByLink(host, 'editor') })
  writeNote(rina.doc, 'once')
  const recorded = frameOf(2, Y.encodeStateAsUpdate(rina.doc))
  const other = await openBare(host, board, await joinByLink(host, 'editor'))
  for (let time = 0; time < 20; time += 1) other.socket.send(recorded)
  await eventually(() => other.frames.some((frame) => frame[0] === 100 && frame[1] === 20))
  const reader = await openAsApp(host, board, { as: 'viewer' })
  expect(textsOf(reader.doc)).toEqual(['once'])
  expect(Y.encodeStateVector(reader.doc)).toEqual(Y.encodeStateVector(rina.doc))
})
