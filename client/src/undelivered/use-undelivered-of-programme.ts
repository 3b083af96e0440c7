import type { ProgrammeId } from '@rembuk/shared/base/id'
import { listBoards, listMeetings } from '@rembuk/shared/programme/programme-document'
import { boardRoom, meetingRoom, programmeRoom, type RoomName } from '@rembuk/shared/room/room-name'
import { useCallback, useEffect, useState } from 'react'
import { rememberedFacts } from '../sync/room-facts.ts'
import { loadStranded, readKeptDocument } from '../sync/stranded.ts'
import { toUndelivered, type Undelivered } from './undelivered.ts'

/** The rooms of a programme as this device last knew them. */
const listRooms = async (programmeId: ProgrammeId): Promise<readonly RoomName[]> => {
  const name = programmeRoom(programmeId)
  const doc = await readKeptDocument(name)
  return [
    name,
    ...listBoards(doc).map(({ id }) => boardRoom(id)),
    ...listMeetings(doc).map(({ id }) => meetingRoom(id)),
  ]
}

const load = async (programmeId: ProgrammeId): Promise<readonly Undelivered[]> => {
  const found = (await listRooms(programmeId)).map((room) =>
    loadStranded(room, { generation: rememberedFacts(room)?.generation, why: 'withdrawn' }),
  )
  return toUndelivered((await Promise.all(found)).flat()).filter(({ items }) => items.length > 0)
}

/** What of this person's work in a whole programme waits on this device, for one who may not open it any more; and how to throw it away. */
export const useUndeliveredOfProgramme = (
  programmeId: ProgrammeId,
): readonly [readonly Undelivered[], () => Promise<void>] => {
  const [undelivered, setUndelivered] = useState<readonly Undelivered[]>([])
  useEffect(() => {
    let isWanted = true
    void load(programmeId).then((loaded) => {
      if (isWanted) setUndelivered(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [programmeId])
  const discard = useCallback(async () => {
    await Promise.all(undelivered.map(({ copy }) => copy.dismiss()))
    setUndelivered([])
  }, [undelivered])
  return [undelivered, discard]
}
