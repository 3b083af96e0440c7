import type { StepId } from '@rembuk/shared/base/id'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import { stepKinds } from '@rembuk/shared/meeting/step'
import { expect, test } from 'vitest'
import { followMeeting } from '../../client/src/phone/step-follower.ts'

const writing: ResidentState = {
  programmeTitle: 'Air Bersih',
  step: {
    stepId: 'step-one' as StepId,
    kind: 'write',
    prompt: 'Apa masalahnya?',
    kinds: ['problem'],
    isOpen: true,
    showsNames: false,
    isSecret: false,
    needsApproval: false,
  },
  vote: null,
  timer: { type: 'paused', leftMs: 1000 },
  isFrozen: false,
  isEnded: false,
  appointed: [],
  asking: [],
  pulse: { readyAskedAtMs: null, isReacting: false },
  queue: { speaker: null, waiting: [], secondsPerSpeaker: 0 },
  attendance: null,
  isSaving: true,
}
const discussing: ResidentState = {
  ...writing,
  step: { stepId: 'step-two' as StepId, kind: 'discuss', prompt: 'Mana dulu?', isOpen: true },
}

test('[N1] a change of step turns a phone to the tab where its resident has something to do', () => {
  expect(followMeeting(writing, discussing, false)).toEqual({ shown: discussing, offered: undefined, turnTo: 'speak' })
  expect(stepKinds.map((kind) => tabOfStep({ kind }))).toEqual([
    'attend',
    'write',
    'board',
    'vote',
    'vote',
    'vote',
    'speak',
    'board',
  ])
})

test('[N2] nobody who types is moved: their question stays, closed, and the new step is offered', () => {
  const { shown, offered, turnTo } = followMeeting(writing, discussing, true)

  expect(shown.step).toEqual({ ...writing.step, isOpen: false })
  expect(shown.timer).toBeNull()
  expect(offered?.step?.prompt).toBe('Mana dulu?')
  expect(turnTo).toBeUndefined()
  expect(followMeeting(shown, discussing, false).turnTo).toBe('speak')
  expect(followMeeting(shown, writing, true)).toEqual({ shown: writing, offered: undefined, turnTo: undefined })
})

test('[N2] what changes within the step reaches those who type at once', () => {
  const frozen = { ...writing, isFrozen: true }

  expect(followMeeting(writing, frozen, true)).toEqual({ shown: frozen, offered: undefined, turnTo: undefined })
})
