import type { Result } from '@rembuk/shared/base/result'
import type { History } from '@rembuk/shared/history/history'
import type { Problem } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { useCallback, useEffect, useState } from 'react'
import { withPageRole } from '../access/page-role.ts'
import { getJson } from '../http/api.ts'

/** Where the past of a room is asked for. */
export const roomPath = (room: RoomName, rest: string): string => withPageRole(`/api/rooms/${room}/${rest}`)

/** The past of a room, undefined while it is being asked for; `refresh` asks again and keeps what is shown until the answer is there. */
export const useHistory = (
  room: RoomName,
): { readonly answer: Result<History, Problem> | undefined; readonly refresh: () => Promise<void> } => {
  const [answer, setAnswer] = useState<Result<History, Problem>>()
  const refresh = useCallback(async () => setAnswer(await getJson<History>(roomPath(room, 'history'))), [room])
  useEffect(() => void refresh(), [refresh])
  return { answer, refresh }
}
