import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { addNote, moveNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { boardRoom } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import { clientFolder } from '../../support/browser.ts'
import { createFacilitator, openRoom, postJson } from '../../support/people.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { joinBoard } from '../generator/board-client.ts'
import { meetingBoard } from '../servers/rembuk.ts'
import { addressOf } from '../servers/server-under-test.ts'
import type { BenchCanvas, CanvasUnderTest } from './canvas-under-test.ts'
import { type BenchNote, remoteEdit } from './notes.ts'

const editors = 20
const notesInOne = 500
const idOf = (index: number) => `note-${index}` as NoteId

const write = (doc: Y.Doc, notes: readonly BenchNote[]): void => {
  for (let from = 0; from < notes.length; from += notesInOne)
    doc.transact(() => {
      for (const { index, text, colour, x, y } of notes.slice(from, from + notesInOne)) {
        const author = { role: 'editor', name: 'Rina' } as const
        const createdAtMs = 1_760_000_000_000 + index
        addNote(doc, { id: idOf(index), kind: 'problem', text, colour, author, createdAtMs, at: [x, y] })
      }
    })
}

/** Drives the board from outside, by its own buttons and by what stands in the page. */
const offerBoard = ({ fit, actualSize }: { readonly fit: string; readonly actualSize: string }): void => {
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()
  const readTransform = () =>
    new DOMMatrix(document.querySelector('[role=listbox]')?.parentElement?.style.transform ?? '')
  const board: BenchCanvas = {
    isPainted: () => {
      const canvas = document.querySelector<HTMLCanvasElement>('section > canvas')
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return false
      return context.getImageData(canvas.width / 2, canvas.height / 2, 40, 40).data.some((value) => value > 0)
    },
    fit: () => click(`[aria-label="${fit}"]`),
    actualSize: () => click(`[title="${actualSize}"]`),
    zoom: () => readTransform().a,
    toScreen: ([x, y]) => {
      const box = document.querySelector('[role=listbox]')?.closest('section')?.getBoundingClientRect()
      const point = readTransform().transformPoint(new DOMPoint(x, y))
      return [point.x + (box?.left ?? 0), point.y + (box?.top ?? 0)]
    },
  }
  Object.assign(window, { benchCanvas: board })
}

/** The real board: the real server with what people have written, and 20 others who edit over /sync. */
export const rembukCanvas: CanvasUnderTest = {
  name: 'rembuk',
  zoomPerPixel: 0.0022,
  fill: async (notes) => {
    const folder = await mkdtemp(join(tmpdir(), 'rembuk-bench-canvas-'))
    const server = await startServerProcess({ folder, clientFolder })
    const endAtOnce = () => server.child.kill('SIGKILL')
    process.once('exit', endAtOnce)
    const host = await createFacilitator(server.url)
    const wish = { stage: 'mapping', title: 'Papan' }
    const made = await postJson(`${server.url}/api/programmes/${host.programmeId}/boards`, wish, host.cookie)
    const { boardId } = (await made.json()) as { readonly boardId: BoardId }
    const room = boardRoom(boardId)

    const writer = await openRoom(server.url, room, { cookie: host.cookie })
    write(writer.doc, notes)
    const isFilled = async (): Promise<boolean> => {
      const response = await fetch(`${server.url}/api/rooms/${room}/state`, { headers: { cookie: host.cookie } })
      const state = new Y.Doc()
      Y.applyUpdate(state, new Uint8Array(await response.arrayBuffer()))
      return notesOf(state).size === notes.length
    }
    // Waits first: the connection from before may have been closed meanwhile.
    do await wait(200)
    while (!(await isFilled()))
    writer.provider.destroy()

    const key = await meetingBoard(host, boardId, editors)
    const people = await Promise.all(
      Array.from({ length: editors }, (_, person) =>
        joinBoard(addressOf(key, server.port, person), {
          presence: { name: `Orang ${person}`, pointer: [person * 300, person * 200], selection: [], drag: {} },
        }),
      ),
    )
    let author = people[0]
    // One document makes what all of them do; each sends its own, under its own client id.
    writer.doc.on('update', (update: Uint8Array) => author?.sendUpdate(update))
    const [name = '', value = ''] = host.cookie.split('=')

    return {
      url: `${server.url}/program/${host.programmeId}/papan/${boardId}`,
      prepare: async (page) => {
        await page.context().addCookies([{ name, value, url: server.url }])
        const { fit, zoomReset } = boardMessages.id
        await page.addInitScript(offerBoard, { fit, actualSize: zoomReset })
      },
      edit: async (_page, { first, count, everyMs }) => {
        for (let turn = first; turn < first + count; turn += 1) {
          const { index, text, at } = remoteEdit(notes, turn)
          author = people[turn % editors]
          writer.doc.clientID = author?.pen.clientID ?? 0
          const noteId = idOf(index)
          if (at) moveNote(writer.doc, { noteId, at })
          else if (text) rewriteNote(writer.doc, { noteId, text })
          await wait(everyMs)
        }
      },
      arrival: 'WebSocketReceive',
      stop: async () => {
        for (const person of people) person.leave()
        writer.doc.destroy()
        await server.stop()
        process.off('exit', endAtOnce)
        await rm(folder, { recursive: true, force: true })
      },
    }
  },
}
