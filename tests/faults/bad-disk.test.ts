import { notesOf } from '@rembuk/shared/board/board-document'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Hall, openHall } from '../support/hall.ts'
import { differencesOf, fingerprintOf } from '../support/replica.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { noteId, writeNote } from '../support/two-boards.ts'

const open = async (): Promise<Hall & { readonly reopen: () => Promise<Hall> }> => {
  const folder = await makeTemporaryFolder()
  const hall = await openHall(folder)
  let isOpen = true
  const close = async () => {
    if (isOpen) await hall.close()
    isOpen = false
  }
  onTestFinished(close)
  return {
    ...hall,
    close,
    reopen: async () => {
      await close()
      const again = await openHall(folder)
      onTestFinished(again.close)
      return again
    },
  }
}
const has = (doc: Parameters<typeof notesOf>[0], id: string) => notesOf(doc).has(noteId(id))

/** One that writes and then says that it has not makes the room begin anew: R11. */
const faults = [
  ['refuses', { type: 'throws', code: 'SQLITE_FULL' }, 'before'],
  ['hangs', { type: 'hangs' }, 'before'],
  ['writes and never says so', { type: 'hangs' }, 'after'],
] as const

test.each(faults)(
  '[F11] while the disk %s nothing is called saved nor shown to others, everybody is told, and all is there once it works',
  {
    timeout: 60_000,
  },
  async (_, fault, at) => {
    const hall = await open()
    const [rina, dedi] = [await hall.join('Rina'), await hall.join('Dedi')]
    writeNote(rina.doc, 'before')
    await eventually(() => rina.isAllSaved() && dedi.isAllSaved() && has(dedi.doc, 'before'))

    hall.breakDisk(fault, { at })
    const savedBefore = rina.heard.saved
    writeNote(rina.doc, 'during')
    writeNote(dedi.doc, 'meanwhile')
    await eventually(() => rina.heard.saving.at(-1) === false && dedi.heard.saving.at(-1) === false)
    expect(rina.heard.saved).toBe(savedBefore)
    expect(has(dedi.doc, 'during')).toBe(false)
    // Who comes now is given what is on the disk, as soon as the disk can be read.
    const late = await hall.join('Sari')

    hall.mendDisk()
    await eventually(() => [rina, dedi, late].every(({ isAllSaved }) => isAllSaved()), Boolean, 20_000)
    await eventually(() => [rina, dedi, late].every(({ doc }) => has(doc, 'during') && has(doc, 'meanwhile')))
    expect(rina.heard.saving).toEqual([false, true])
    expect(hall.saving).toEqual([false, true])
    const wanted = fingerprintOf(await hall.read())
    for (const { doc } of [rina, dedi, late]) expect(differencesOf(fingerprintOf(doc), wanted)).toEqual([])
    for (const editor of [rina, dedi, late]) editor.leave()
    const again = await hall.reopen()
    expect(differencesOf(fingerprintOf(await again.read()), wanted)).toEqual([])
  },
)
