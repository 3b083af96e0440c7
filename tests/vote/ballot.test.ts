import { type Ballot, checkBallot, checkCount } from '@rembuk/shared/vote/ballot'
import { describe, expect, test } from 'vitest'
import { choices, consentStep, dotsStep, harm, reach, scoreStep } from './vote-samples.ts'

const full = { [reach]: 3, [harm]: 5 }
const matrix = { pipa: full, iuran: full, jalan: full }

test.each<[string, Ballot]>([
  ['all their dots', { kind: 'vote', dots: { pipa: 2, jalan: 1 } }],
  ['no dot at all', { kind: 'vote', dots: {} }],
])('[V1] a resident may give %s', (_, ballot) => {
  expect(checkBallot(dotsStep, choices, ballot)).toMatchObject({ ok: true })
})

test.each<[string, Ballot, string]>([
  ['more dots than they have', { kind: 'vote', dots: { pipa: 2, jalan: 2 } }, 'TooManyDots'],
  ['too many dots to one choice', { kind: 'vote', dots: { pipa: 3 } }, 'TooManyDotsOnOne'],
  ['a dot to what is not to choose', { kind: 'vote', dots: { pipa: 1, istana: 1 } }, 'UnknownChoice'],
  ['a dot less than none', { kind: 'vote', dots: { pipa: -1 } }, 'BadRequest'],
  ['half a dot', { kind: 'vote', dots: { pipa: 0.5 } }, 'BadRequest'],
  ['a ballot of another kind of step', { kind: 'consent', level: 'agree' }, 'BadRequest'],
])('[V2] who gives %s is told why it is refused', (_, ballot, type) => {
  expect(checkBallot(dotsStep, choices, ballot)).toMatchObject({ ok: false, error: { type } })
})

describe('[V3] a score of a shortlist', () => {
  test.each<[string, Ballot, string]>([
    ['with a row missing', { kind: 'score', scores: { pipa: full, iuran: full } }, 'BallotIncomplete'],
    ['with a criterion missing', { kind: 'score', scores: { ...matrix, jalan: { [reach]: 1 } } }, 'BallotIncomplete'],
    ['of six', { kind: 'score', scores: { ...matrix, jalan: { ...full, [reach]: 6 } } }, 'ScoresOutOfRange'],
    [
      'for a criterion nobody asked',
      { kind: 'score', scores: { ...matrix, jalan: { ...full, lain: 1 } } },
      'UnknownChoice',
    ],
  ])('[V3] %s is refused', (_, ballot, type) => {
    expect(checkBallot(scoreStep, choices, ballot)).toMatchObject({ error: { type } })
  })

  test('[V3] that is complete is taken', () => {
    expect(checkBallot(scoreStep, choices, { kind: 'score', scores: matrix })).toMatchObject({ ok: true })
  })
})

test.each([
  [{ ballotCount: 10, totals: { pipa: 20, jalan: 10 } }, undefined],
  [{ ballotCount: 0, totals: {} }, undefined],
  [{ ballotCount: 10, totals: { pipa: 20, jalan: 11 } }, 'TooManyDots'],
  [{ ballotCount: 4, totals: { pipa: 9 } }, 'TooManyDotsOnOne'],
  [{ ballotCount: 0, totals: { pipa: 1 } }, 'TooManyDots'],
])('[V4] hands are entered only as so many people can have raised them: %o', (count, refused) => {
  const checked = checkCount(dotsStep, choices, count)
  expect(checked.ok ? undefined : checked.error.type).toBe(refused)
})

test('[V4] counted answers to a proposal add up to the people, and scores lie between the lowest and the highest', () => {
  const agreed = { ballotCount: 5, totals: { agree: 3, object: 1 } }
  expect(checkCount(consentStep, [], agreed)).toMatchObject({ error: { type: 'CountsDiffer' } })
  expect(checkCount(consentStep, [], { ...agreed, ballotCount: 4 })).toMatchObject({ ok: true })
  const rows = (value: number) =>
    Object.fromEntries(choices.flatMap(({ id }) => [reach, harm].map((one) => [`${id}/${one}`, value])))
  expect(checkCount(scoreStep, choices, { ballotCount: 2, totals: rows(11) })).toMatchObject({
    error: { type: 'ScoresOutOfRange' },
  })
  expect(checkCount(scoreStep, choices, { ballotCount: 2, totals: rows(10) })).toMatchObject({ ok: true })
})
