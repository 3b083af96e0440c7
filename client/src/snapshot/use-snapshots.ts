import type { SnapshotId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { useCallback, useEffect, useState } from 'react'
import { getJson, postJson } from '../http/api.ts'
import { snapshotsPath } from './load-snapshot.ts'

/** The snapshots of a room, newest first, and what can be done with them. */
export interface Snapshots {
  /** Undefined while they are being asked for. */
  readonly entries: Result<readonly SnapshotEntry[], Problem> | undefined
  readonly take: (name: string) => Promise<Result<void, Problem>>
  readonly restore: (snapshotId: SnapshotId) => Promise<Result<void, Problem>>
}

/** Asks for the snapshots of a room when first shown and after every change of them. */
export const useSnapshots = (room: RoomName): Snapshots => {
  const [entries, setEntries] = useState<Snapshots['entries']>()
  const path = snapshotsPath(room)

  const load = useCallback(async () => setEntries(await getJson<readonly SnapshotEntry[]>(path)), [path])
  useEffect(() => void load(), [load])

  const change = async (to: string, body: object): Promise<Result<void, Problem>> => {
    const answer = await postJson<unknown>(to, body)
    if (!answer.ok) return err(answer.error)
    await load()
    return ok(undefined)
  }
  return {
    entries,
    take: (name) => change(path, { name }),
    restore: (snapshotId) => change(`${path}/${snapshotId}/restore`, {}),
  }
}
