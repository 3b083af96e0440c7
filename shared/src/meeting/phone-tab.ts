import type { ResidentStep } from './meeting-state.ts'

/** The screens of a resident's phone; `attend`, signing the attendance list, is reached from its step and by a small link. */
export const phoneTabs = ['write', 'vote', 'board', 'speak', 'attend'] as const
export type PhoneTab = (typeof phoneTabs)[number]
/** The tabs of the bar. */
export const barTabs = ['write', 'vote', 'board', 'speak'] as const satisfies readonly PhoneTab[]

export const parsePhoneTab = (value: unknown): PhoneTab | undefined => phoneTabs.find((tab) => tab === value)

const tabByKind: Readonly<Record<ResidentStep['kind'], PhoneTab>> = {
  'check-in': 'attend',
  write: 'write',
  group: 'board',
  vote: 'vote',
  score: 'vote',
  consent: 'vote',
  discuss: 'speak',
  readback: 'board',
}
/** Where a resident does what a step asks. */
export const tabOfStep = (step: Pick<ResidentStep, 'kind'> | null): PhoneTab => (step ? tabByKind[step.kind] : 'write')
