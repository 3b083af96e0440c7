import { join } from 'node:path'
import type { NoteId } from '@rembuk/shared/base/id'
import type { HiddenNote } from '@rembuk/shared/http/api'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { eventually } from '../support/eventually.ts'
import { connectControl, connectPhone, createFacilitator, joinByLink, openStep } from '../support/people.ts'
import { readReplica } from '../support/replica.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { runCommand } from './run-command.ts'

const must = <Value>(answer: { readonly ok: boolean; readonly value?: Value }): Value | undefined => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

test('[K11] what residents have withdrawn or the host has hidden since a backup, and links withdrawn since, stay so when it is restored', async () => {
  const folder = await makeTemporaryFolder()
  const first = await startServerProcess({ folder })
  const host = await createFacilitator(first.url)
  const editorCookie = await joinByLink(host, 'editor')
  const control = await connectControl(host)
  const asking = openStep(host)
  const { boardId } = asking.command.step
  must(await control.send('lead', asking))
  const phone = await connectPhone(first.url, host.code)
  const write = async (number: number, text: string) => {
    const own = { commandId: `command-${number}`, noteKey: `note-key-${number}` }
    const answer = await phone.send({ type: 'write', ...own, kind: 'problem', text, name: '' })
    return { noteKey: own.noteKey, noteId: must<{ noteId: NoteId }>(answer)?.noteId as NoteId }
  }
  await write(1, 'Air keruh tiap hujan')
  const withdrawn = await write(2, 'Tetangga saya mencuri')
  const hidden = await write(3, 'Pak RT galak')
  await runCommand(folder, 'backup', 'rapat.rembuk')

  must(await phone.send({ type: 'withdraw', commandId: 'command-4', ...withdrawn }))
  must(await control.send('hide-note', { boardId, noteId: hidden.noteId }))
  const { url, programmeId, cookie } = host
  await fetch(`${url}/api/programmes/${programmeId}/links/editor`, { method: 'DELETE', headers: { cookie } })
  phone.socket.disconnect()
  control.socket.disconnect()
  await first.stop()
  expect(await runCommand(folder, 'restore', 'rapat.rembuk')).toMatchObject({ code: 0 })

  const again = await startServerProcess({ folder })
  const board = await readReplica(again.url, boardRoom(boardId), cookie)
  expect(listNotes(board).map(({ text }) => text)).toEqual(['Air keruh tiap hujan'])
  const leading = await connectControl({ ...host, url: again.url })
  const list = must(await leading.send('list-hidden', { boardId })) as readonly HiddenNote[]
  expect(list.map(({ text }) => text)).toEqual(['Pak RT galak'])
  const asEditor = await fetch(`${again.url}/api/programmes/${programmeId}`, { headers: { cookie: editorCookie } })
  expect(asEditor.status).toBe(401)
  leading.socket.disconnect()
  await eventually(
    () => findOnDisk(join(folder, 'data'), 'Tetangga saya mencuri').length,
    (count) => count === 0,
    20_000,
  )
  await again.stop()
}, 60_000)
