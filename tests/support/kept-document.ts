import type { Page } from '@playwright/test'
import type { RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'

/** What the page's browser keeps of a document on its own device: the same as the page shows, read without asking the page. */
export const readKeptDocument = async (page: Page, room: RoomName): Promise<Y.Doc> => {
  const updates = await page.evaluate(async (name) => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await settled(indexedDB.open('rembuk'))
    const rows: { room: string; update: Uint8Array }[] = await settled(
      database.transaction('updates').objectStore('updates').getAll(),
    )
    database.close()
    return rows.filter((row) => row.room.startsWith(`${name}/`)).map(({ update }) => Array.from(update))
  }, room)
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, Uint8Array.from(update))
  return doc
}
