import { documentFromStored } from '@rembuk/server/room/room-document'
import { openToRead } from '@rembuk/server/store/sqlite/folder-version'
import { createRoomReader } from '@rembuk/server/store/sqlite/room-reader'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type * as Y from 'yjs'

/** A document as it stands in a backup, which is opened where it is, alone, to read only. */
export const readFromBackup = (file: string, room: RoomName): Y.Doc => {
  const database = openToRead(file)
  try {
    const stored = createRoomReader(database, (damage) => {
      throw new Error(JSON.stringify(damage))
    })(room, 0)
    if (!stored) throw new Error(`${room} is not in the backup`)
    return documentFromStored(stored)
  } finally {
    database.close()
  }
}

export const checkIntegrity = (file: string): unknown => {
  const database = openToRead(file)
  try {
    return database.pragma('integrity_check', { simple: true })
  } finally {
    database.close()
  }
}
