import type { BoardId, MeetingId, NoteId, ProgrammeId, StepId } from '@rembuk/shared/base/id'
import { emptyPlan, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { Step } from '@rembuk/shared/meeting/step'
import { describe, expect, test } from 'vitest'
import {
  boardId,
  buryNote,
  createMeeting,
  createProgramme,
  meetingId,
  noteId,
  ownNote,
  programmeId,
} from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

const step: Step = {
  stepId: 'step-1' as StepId,
  kind: 'write',
  prompt: 'Apa masalah air di RT Anda?',
  boardId: boardId as BoardId,
  plannedMinutes: 10,
  kinds: ['problem', 'asset'],
  showsNames: false,
  isSecret: true,
  needsApproval: false,
}
const plan: MeetingPlan = { steps: [step], run: { ...emptyPlan.run, stepId: step.stepId, isOpen: true } }
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
      await store.commit([{ type: 'withdraw-role', programmeId, role: 'editor', atMs: 5 }])
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
      const meeting = { meetingId, programmeId, code: '482913', plan: emptyPlan, sentCount: 0 }
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

    test('[S24] the plan of a meeting is what was saved last', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([{ type: 'save-plan', meetingId, plan }])
      const later = { ...plan, run: { ...plan.run, isOpen: false } }
      await store.commit([{ type: 'save-plan', meetingId, plan: later }])
      expect((await store.readMeeting(meetingId))?.plan).toEqual(later)
    })

    test('[S24] a plan of a meeting that was never made is refused', async () => {
      const store = await openPrepared(storeUnderTest)
      await expect(store.commit([{ type: 'save-plan', meetingId: 'meeting999' as MeetingId, plan }])).rejects.toThrow()
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

    test('[S28] a step counts its notes and, apart from them, the phones that have sent any', async () => {
      const store = await openPrepared(storeUnderTest)
      const hasSent = (senderHash: string) =>
        ({ type: 'has-sent', meetingId, stepId: step.stepId, senderHash }) as const
      await store.commit([ownNote(), hasSent('phone-a')])
      await store.commit([ownNote('note000002' as NoteId), hasSent('phone-a')])
      await store.commit([ownNote('note000003' as NoteId), hasSent('phone-b')])
      await store.commit([buryNote()])
      expect(await store.listStepCounts(meetingId)).toEqual([{ stepId: step.stepId, sentCount: 3 }])
      expect(await store.listSenders(meetingId)).toEqual(
        ['phone-a', 'phone-b'].map((senderHash) => ({ stepId: step.stepId, senderHash })),
      )
    })

    test('[S29] a sealed note can be changed and is gone once it is unsealed or withdrawn', async () => {
      const store = await openPrepared(storeUnderTest)
      const sealed = {
        noteId,
        meetingId,
        stepId: step.stepId,
        boardId,
        kind: 'problem',
        text: 'a',
        name: '',
        picture: '',
      } as const
      const second = { ...sealed, noteId: 'note000002' as NoteId }
      await store.commit([
        { type: 'seal-note', ...sealed },
        { type: 'seal-note', ...second },
      ])
      await store.commit([{ type: 'change-sealed-note', noteId, text: 'b' }])
      expect(await store.listSealedNotes(meetingId)).toEqual([{ ...sealed, text: 'b' }, second])
      await store.commit([{ type: 'unseal-note', noteId }])
      await store.commit([buryNote(second.noteId)])
      expect([await store.listSealedNotes(meetingId), await store.findSealedNote(noteId)]).toEqual([[], undefined])
      await expect(store.commit([{ type: 'change-sealed-note', noteId, text: 'c' }])).rejects.toThrow()
    })
  })
}
