import { readOneOf } from '@rembuk/shared/base/read'
import { useState } from 'react'

export const planViews = ['activities', 'budget', 'funding', 'rundown'] as const
export type PlanView = (typeof planViews)[number]

const parameter = 'bagian'

/** Which part of the plan is looked at. It stands in the address, so that it can be linked to and survives a reload. */
export const useView = (): readonly [PlanView, (view: PlanView) => void] => {
  const [view, setView] = useState<PlanView>(() =>
    readOneOf(new URLSearchParams(window.location.search).get(parameter), planViews, 'activities'),
  )
  const show = (next: PlanView) => {
    const address = new URL(window.location.href)
    address.searchParams.set(parameter, next)
    window.history.replaceState(window.history.state, '', address)
    setView(next)
  }
  return [view, show]
}
