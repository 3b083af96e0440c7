import type { NoteId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { connectControl, connectPhone, createFacilitator, openRoom, openStep } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

test('[F1] whatever an editor or a resident was told is saved is there after the server is killed', {
  timeout: 60_000,
}, async () => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url)
  const control = await connectControl(host)
  expect(await control.send('set-step', openStep(host))).toEqual({ ok: true })
  const board = `board/${host.boards[0]?.id}`
  const editor = await openRoom(server.url, board, { cookie: host.cookie, params: { saved: '1' } })
  let savedFrames = 0
  editor.provider.messageHandlers[100] = (_encoder, decoder) => {
    savedFrames = decoder.arr[decoder.pos] ?? 0
    decoder.pos = decoder.arr.length
  }
  const phone = await connectPhone(server.url, host.code)

  const sent: string[] = []
  const acknowledged: string[] = []
  const write = (step: number) => {
    const text = `warga ${step}`
    sent.push(text)
    const command = {
      type: 'write',
      commandId: `command-${step}`,
      noteKey: `note-key-${step}`,
      kind: 'problem',
      text,
      name: '',
    } as const
    void phone.send(command).then(
      (answer) => answer.ok && acknowledged.push(text),
      () => undefined,
    )
  }
  const before = savedFrames
  for (let step = 0; step < 40; step += 1) {
    write(step)
    const author = { role: 'editor', name: 'Rina' } as const
    addNote(editor.doc, {
      id: `editor-note-${step}` as NoteId,
      kind: 'asset',
      text: `editor ${step}`,
      author,
      createdAtMs: step,
    })
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await eventually(
    () => savedFrames,
    (count) => count > before + 5,
  )
  await server.kill()
  const savedEditorNotes = savedFrames - 1
  phone.socket.disconnect()
  control.socket.disconnect()
  editor.leave()

  const again = await startServerProcess({ folder })
  const reader = await openRoom(again.url, board, { cookie: host.cookie })
  const texts = listNotes(reader.doc).map(({ text }) => text)
  reader.leave()
  await again.stop()

  expect(acknowledged.length).toBeGreaterThan(0)
  expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([])
  const editorTexts = Array.from({ length: savedEditorNotes }, (_, step) => `editor ${step}`)
  expect(editorTexts.filter((text) => !texts.includes(text))).toEqual([])
  expect(texts.filter((text) => text.startsWith('warga') && !sent.includes(text))).toEqual([])
})
