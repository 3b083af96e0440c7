import { join } from 'node:path'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { connectControl, createFacilitator } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { runCommand } from './run-command.ts'

test('[A24] who was removed from the lists since a backup is not brought back by restoring it', async () => {
  const folder = await makeTemporaryFolder()
  const first = await startServerProcess({ folder })
  const host = await createFacilitator(first.url)
  const control = await connectControl(host)
  const person = { hamlet: '', gender: '', sector: '' }
  const put = (attendeeId: string, name: string) =>
    control.send('edit-attendance', {
      type: 'put',
      commandId: `put-${attendeeId}`,
      attendeeId,
      inviteeId: '',
      phone: '',
      name,
      ...person,
    })
  await put('attendee-1', 'Kartini Wulandari')
  await put('attendee-2', 'Joko')
  const people = [{ inviteeId: 'invitee-1', name: 'Kartini Wulandari', ...person }]
  await control.send('edit-attendance', { type: 'invite', commandId: 'invite-1', people })
  await runCommand(folder, 'backup', 'rapat.rembuk')

  const attendeeId = 'attendee-1' as AttendeeId
  await control.send('edit-attendance', { type: 'remove', commandId: 'remove-1', attendeeId })
  await control.send('edit-attendance', { type: 'uninvite', commandId: 'uninvite-1', inviteeId: 'invitee-1' })
  control.socket.disconnect()
  await first.stop()
  expect(await runCommand(folder, 'restore', 'rapat.rembuk')).toMatchObject({ code: 0 })

  const again = await startServerProcess({ folder })
  const leading = await connectControl({ ...host, url: again.url })
  const answer = await leading.socket.timeout(10_000).emitWithAck('list-attendance')
  expect(answer.value.attendees.map(({ name }: { name: string }) => name)).toEqual(['Joko'])
  expect(answer.value.invitees).toEqual([])
  leading.socket.disconnect()
  await again.stop()
  expect(findOnDisk(join(folder, 'data'), 'Kartini')).toEqual([])
}, 120_000)
