import type { Activity } from '@rembuk/shared/plan/plan-schema'

/** What the form of an activity asks for. */
export type ActivityDraft = Pick<Activity, 'title' | 'goal' | 'place' | 'person' | 'status'> & {
  readonly firstDay: string
  readonly lastDay: string
}

export const emptyDraft: ActivityDraft = {
  title: '',
  goal: '',
  place: '',
  person: '',
  status: 'proposed',
  firstDay: '',
  lastDay: '',
}

export const activityToDraft = ({ title, goal, place, person, status, period }: Activity): ActivityDraft => ({
  title,
  goal,
  place,
  person,
  status,
  firstDay: period[0],
  lastDay: period[1],
})

type Changes = Partial<Pick<Activity, 'title' | 'goal' | 'place' | 'person' | 'status' | 'period'>>

/** Only what was changed in the form, so that what another wrote into the other fields meanwhile stays. */
export const changesOfDraft = (before: ActivityDraft, after: ActivityDraft): Changes => {
  const words = (['title', 'goal', 'place', 'person'] as const).filter((key) => before[key] !== after[key].trim())
  const hasNewPeriod = before.firstDay !== after.firstDay || before.lastDay !== after.lastDay
  return {
    ...Object.fromEntries(words.map((key) => [key, after[key].trim()])),
    ...(before.status !== after.status && { status: after.status }),
    ...(hasNewPeriod && { period: [after.firstDay, after.lastDay] as const }),
  }
}

/** True when both days are set and stand the wrong way round. */
export const endsBeforeItBegins = ({ firstDay, lastDay }: ActivityDraft): boolean =>
  firstDay !== '' && lastDay !== '' && lastDay < firstDay
