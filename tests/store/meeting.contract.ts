import type { BoardId, MeetingId, NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import type { Step } from '@rembuk/shared/meeting/step'
import { describe, expect, test } from 'vitest'
import { boardId, buryNote, createMeeting, createProgramme, meetingId, ownNote, programmeId } from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

const step: Step = {
  prompt: 'Apa masalah air di RT Anda?',
  boardId: boardId as BoardId,
  kinds: ['problem', 'asset'],
  isOpen: true,
  showsNames: false,
}
const otherProgramme = 'programme2' as ProgrammeId

/** How access and meetings are kept. */
export const meetingContract = (storeUnderTest: StoreUnderTest): void => {
  describe('access and meetings', () => {
    test('[S20] a secret opens its own programme, in its own role, and nothing else', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([
        createProgramme(otherProgramme),
        { type: 'add-secret', programmeId, role: 'editor', secretHash: 'h' },
      ])
      expect(await store.findSecret(programmeId, 'h')).toBe('editor')
      expect(await store.findSecret(programmeId, 'wrong')).toBeUndefined()
      expect(await store.findSecret(otherProgramme, 'h')).toBeUndefined()
    })

    test('[S27] a withdrawn role opens nothing any more; other roles and programmes keep theirs', async () => {
      const store = await openPrepared(storeUnderTest)
      const secrets = [
        { type: 'add-secret', programmeId, role: 'editor', secretHash: 'editor' },
        { type: 'add-secret', programmeId, role: 'host', secretHash: 'host' },
        { type: 'add-secret', programmeId: otherProgramme, role: 'editor', secretHash: 'editor' },
      ] as const
      const grants = secrets.map(
        ({ role, programmeId: id }) =>
          ({ type: 'grant', sessionHash: 'mine', programmeId: id, role, grantedAtMs: 1 }) as const,
      )
      await store.commit([createProgramme(otherProgramme, 2000), ...secrets, ...grants])
      await store.commit([{ type: 'withdraw-role', programmeId, role: 'editor' }])
      expect(await store.findSecret(programmeId, 'editor')).toBeUndefined()
      expect(await store.findSecret(programmeId, 'host')).toBe('host')
      expect(await store.findSecret(otherProgramme, 'editor')).toBe('editor')
      expect(await store.listGrants('mine')).toEqual([
        { programmeId: otherProgramme, role: 'editor', createdAtMs: 2000 },
        { programmeId, role: 'host', createdAtMs: 1000 },
      ])
    })

    test('[S21] a browser finds the programmes it holds a role in, newest first, and opening a link twice changes nothing', async () => {
      const store = await openPrepared(storeUnderTest)
      const grant = (id: ProgrammeId, role: 'host' | 'viewer') =>
        ({ type: 'grant', sessionHash: 'mine', programmeId: id, role, grantedAtMs: 1 }) as const
      await store.commit([
        createProgramme(otherProgramme, 2000),
        grant(programmeId, 'host'),
        grant(otherProgramme, 'viewer'),
      ])
      await store.commit([grant(programmeId, 'viewer')])
      await store.commit([grant(programmeId, 'host')])
      expect(await store.listGrants('mine')).toEqual([
        { programmeId: otherProgramme, role: 'viewer', createdAtMs: 2000 },
        { programmeId, role: 'host', createdAtMs: 1000 },
        { programmeId, role: 'viewer', createdAtMs: 1000 },
      ])
      expect(await store.listGrants('another')).toEqual([])
    })

    test('[S22] a meeting is found by its code, its id and its programme', async () => {
      const store = await openPrepared(storeUnderTest)
      const meeting = { meetingId, programmeId, code: '482913', step: null, sentCount: 0 }
      expect(await store.findMeetingByCode('482913')).toEqual(meeting)
      expect(await store.readMeeting(meetingId)).toEqual(meeting)
      expect(await store.listMeetings(programmeId)).toEqual([meeting])
      expect(await store.findMeetingByCode('000000')).toBeUndefined()
      expect(await store.readMeeting('meeting999' as MeetingId)).toBeUndefined()
      expect(await store.listMeetings(otherProgramme)).toEqual([])
    })

    test('[S22] meetings are listed as they were made, whatever their ids', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([createMeeting({ meetingId: 'aaaaaaaa' as MeetingId, code: '111111' })])
      expect((await store.listMeetings(programmeId)).map(({ code }) => code)).toEqual(['482913', '111111'])
    })

    test('[S23] two meetings never share a code', async () => {
      const store = await openPrepared(storeUnderTest)
      const second = createMeeting({ meetingId: 'meeting002' as MeetingId })
      await expect(store.commit([second])).rejects.toThrow()
      expect(await store.listMeetings(programmeId)).toHaveLength(1)
    })

    test('[S24] the step of a meeting is what was set last', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([{ type: 'save-step', meetingId, step }])
      await store.commit([{ type: 'save-step', meetingId, step: { ...step, isOpen: false } }])
      expect((await store.readMeeting(meetingId))?.step).toEqual({ ...step, isOpen: false })
    })

    test('[S24] a step of a meeting that was never made is refused', async () => {
      const store = await openPrepared(storeUnderTest)
      await expect(store.commit([{ type: 'save-step', meetingId: 'meeting999' as MeetingId, step }])).rejects.toThrow()
    })

    test('[S25] a command is answered once: the same command cannot be written again', async () => {
      const store = await openPrepared(storeUnderTest)
      const answer = { type: 'answer-command', meetingId, commandId: 'command1', answer: '{"ok":true}' } as const
      expect(await store.findAnswer(meetingId, 'command1')).toBeUndefined()
      await store.commit([answer])
      expect(await store.findAnswer(meetingId, 'command1')).toBe('{"ok":true}')
      await expect(store.commit([{ ...answer, answer: 'another' }])).rejects.toThrow()
      expect(await store.findAnswer(meetingId, 'command1')).toBe('{"ok":true}')
    })

    test('[S26] a meeting counts the notes sent in it, withdrawn ones included', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([ownNote()])
      await store.commit([ownNote('note000002' as NoteId)])
      await store.commit([buryNote()])
      expect((await store.readMeeting(meetingId))?.sentCount).toBe(2)
    })
  })
}
