import type { Role } from '@rembuk/shared/access/access'
import type { DecisionId } from '@rembuk/shared/base/id'
import { changeDecisions, type DecisionChange } from '@rembuk/shared/decision/change-decisions'
import {
  type Decision,
  decisionReadBack,
  draftDecision,
  isNamedIn,
  maxDecisions,
  withoutName,
} from '@rembuk/shared/decision/decision'
import { expect, test } from 'vitest'
import { objectionsToLines, parseObjections } from '../../client/src/decision/objection-lines.ts'

const aDraft = (name: string, text = `Keputusan ${name}`) => draftDecision(`decision-${name}` as DecisionId, text)
const put = (name: string, text?: string): DecisionChange => ({ type: 'put', decision: aDraft(name, text) })
const idOf = (name: string) => `decision-${name}` as DecisionId

/** The decisions after what a host asks. */
const after = (...changes: readonly DecisionChange[]): readonly Decision[] =>
  changes.reduce<readonly Decision[]>((before, change) => {
    const changed = changeDecisions(before, change, 'host')
    if (!changed.ok) throw new Error(changed.error.type)
    return changed.value
  }, [])
const statesOf = (decisions: readonly Decision[]) => decisions.map(({ text, state }) => [text, state])

test('[J8] what is proposed waits for the read-back: the host confirms it, or corrects it and says so', () => {
  expect(statesOf(after(put('a'), put('b'), { type: 'confirm', decisionId: idOf('b') }))).toEqual([
    ['Keputusan a', 'proposed'],
    ['Keputusan b', 'confirmed'],
  ])
  const corrected = after(put('a'), { type: 'correct', decision: aDraft('a', 'Iuran Rp10.000') })
  expect(statesOf(corrected)).toEqual([['Iuran Rp10.000', 'corrected']])
  const changedLater = after(put('a'), { type: 'confirm', decisionId: idOf('a') }, put('a', 'Iuran Rp12.000'))
  expect(statesOf(changedLater)).toEqual([['Iuran Rp12.000', 'corrected']])
  const again = after(put('a'), { type: 'confirm', decisionId: idOf('a') }, { type: 'reopen', decisionId: idOf('a') })
  expect(statesOf(again)).toEqual([['Keputusan a', 'proposed']])
})

test('[J9] asked twice, a decision is there once; what is gone is told; a meeting takes forty', () => {
  const minutes: DecisionChange = {
    type: 'from-minutes',
    drafts: [aDraft('x', 'Pipa  diganti'), aDraft('y', 'Iuran naik')],
  }
  expect(after(put('a', 'Pipa diganti'), put('a', 'Pipa diganti'), minutes, minutes)).toHaveLength(2)
  const confirmed = after(put('a'), { type: 'confirm', decisionId: idOf('a') })
  expect(changeDecisions(confirmed, { type: 'confirm', decisionId: idOf('a') }, 'host')).toEqual({
    ok: true,
    value: confirmed,
  })
  expect(changeDecisions([], { type: 'confirm', decisionId: idOf('a') }, 'host')).toEqual({
    ok: false,
    error: { type: 'DecisionGone' },
  })
  const full = after(...Array.from({ length: maxDecisions }, (_, index) => put(`n${index}`)))
  expect(changeDecisions(full, put('more'), 'host')).toEqual({ ok: false, error: { type: 'TooManyDecisions' } })
})

test('[J10] editors propose, write anew and take back what is proposed; confirming and what is confirmed is the host’s', () => {
  const [proposed, confirmed] = [after(put('a')), after(put('a'), { type: 'confirm', decisionId: idOf('a') })]
  const everything: readonly DecisionChange[] = [
    put('a', 'Lain'),
    put('new'),
    { type: 'from-minutes', drafts: [aDraft('m')] },
    { type: 'remove', decisionId: idOf('a') },
    { type: 'confirm', decisionId: idOf('a') },
    { type: 'correct', decision: aDraft('a', 'Lain') },
    { type: 'reopen', decisionId: idOf('a') },
  ]
  const allowed = (before: readonly Decision[], role: Role) =>
    everything.map((change) => (changeDecisions(before, change, role).ok ? 'yes' : 'no')).join(' ')
  expect(allowed(proposed, 'host')).toBe('yes yes yes yes yes yes yes')
  expect(allowed(confirmed, 'host')).toBe('yes yes yes yes yes yes yes')
  expect(allowed(proposed, 'editor')).toBe('yes yes yes yes no no no')
  expect(allowed(confirmed, 'editor')).toBe('no yes yes no no no no')
  for (const role of ['participant', 'viewer'] as const)
    expect([allowed(proposed, role), allowed(confirmed, role)]).toEqual([
      'no no no no no no no',
      'no no no no no no no',
    ])
})

test('[J11] the first decision still to be confirmed is read back, or the one the host has chosen', () => {
  const decisions = after(put('a'), put('b'), { type: 'confirm', decisionId: idOf('a') })
  expect(decisionReadBack(decisions, null)?.decisionId).toBe(idOf('b'))
  expect(decisionReadBack(decisions, idOf('a'))?.decisionId).toBe(idOf('a'))
  expect(decisionReadBack(decisions, idOf('gone'))?.decisionId).toBe(idOf('b'))
  expect(decisionReadBack(decisions.slice(0, 1), null)).toBeUndefined()
})

test('[J12] an objection is told with who holds it; who is erased is named by no decision, and the objection stays', () => {
  const lines = 'Bu Sari: iuran terlalu berat\n\n  Jam 7 malam terlalu larut \nPak Joko:\n'
  const objections = parseObjections(lines)
  expect(objections).toEqual([
    { heldBy: 'Bu Sari', text: 'iuran terlalu berat' },
    { heldBy: '', text: 'Jam 7 malam terlalu larut' },
    { heldBy: '', text: 'Pak Joko:' },
  ])
  expect(parseObjections(objectionsToLines(objections))).toEqual(objections)
  const decision: Decision = {
    ...aDraft('a'),
    objections,
    owner: 'Bu Sari',
    followUpBy: 'Pak Joko',
    state: 'confirmed',
  }
  expect(withoutName(decision, 'bu SARI')).toEqual(withoutName(decision, 'Bu Sari'))
  expect([isNamedIn(decision, 'bu sari'), isNamedIn(decision, 'Bu Sar')]).toEqual([true, false])
  expect(withoutName(decision, 'Bu Sari')).toMatchObject({
    owner: '',
    followUpBy: 'Pak Joko',
    objections: [{ heldBy: '', text: 'iuran terlalu berat' }, {}, {}],
  })
})
