import { ballotToTotals, scoreCell } from '@rembuk/shared/vote/ballot'
import { emptyTally, rankChoices, readConsent, shortlistOf, sumTallies, tallyOf } from '@rembuk/shared/vote/tally'
import { expect, test } from 'vitest'
import { choices, consentStep, dotsStep, harm, reach, scoreStep } from './vote-samples.ts'

const ranked = (dots: readonly Readonly<Record<string, number>>[]) =>
  rankChoices(dotsStep, choices, tallyOf(dots)).map(({ id, value, rank }) => [id, value, rank])

test('[V5] phones, hands and paper are one count, and each is still known', () => {
  const bySource = {
    phone: tallyOf([{ pipa: 2 }, { pipa: 1, jalan: 1 }]),
    hand: { ballotCount: 5, totals: { iuran: 5 } },
    paper: emptyTally,
  }
  expect(bySource.phone).toEqual({ ballotCount: 2, totals: { pipa: 3, jalan: 1 } })
  expect(sumTallies(bySource)).toEqual({ ballotCount: 7, totals: { pipa: 3, jalan: 1, iuran: 5 } })
})

test('[V6] equals share a rank, the next comes after both, and they keep the order of the board', () => {
  expect(ranked([{ jalan: 2, iuran: 2, pipa: 1 }])).toEqual([
    ['iuran', 2, 1],
    ['jalan', 2, 1],
    ['pipa', 1, 3],
  ])
  expect(ranked([])).toEqual([
    ['pipa', 0, 1],
    ['iuran', 0, 1],
    ['jalan', 0, 1],
  ])
})

test('[V7] a criterion that weighs three times decides three times, and what adds up the same shares a rank', () => {
  const scores = (first: number, second: number) => ({ [reach]: first, [harm]: second })
  const ballots = [
    { pipa: scores(5, 1), iuran: scores(2, 2), jalan: scores(1, 5) },
    { pipa: scores(5, 1), iuran: scores(2, 2), jalan: scores(1, 4) },
  ]
  const tally = tallyOf(ballots.map((one) => ballotToTotals({ kind: 'score', scores: one })))
  expect(tally.totals[scoreCell('jalan', harm)]).toBe(9)
  expect(rankChoices(scoreStep, choices, tally).map(({ id, value, rank }) => [id, value, rank])).toEqual([
    ['jalan', (2 + 27) / 8, 1],
    ['pipa', 2, 2],
    ['iuran', 2, 2],
  ])
  expect(rankChoices(scoreStep, choices, emptyTally).map(({ value }) => value)).toEqual([0, 0, 0])
})

test('[V8] a proposal is agreed on from the needed share on, never by rounding, and never by nobody', () => {
  const consent = (accept: number, object: number) =>
    readConsent(consentStep, { ballotCount: accept + object, totals: { accept, object } })
  expect(consent(67, 33)).toEqual({ acceptCount: 67, objectionCount: 33, percent: 67, isReached: true })
  expect(consent(2, 1)).toEqual({ acceptCount: 2, objectionCount: 1, percent: 66, isReached: false })
  expect(consent(0, 0)).toMatchObject({ percent: 0, isReached: false })
})

test('[V9] the shortlist is what got the most dots, with all who share the last place and none that nobody wanted', () => {
  const shortlist = (dots: Readonly<Record<string, number>>, length: number) =>
    shortlistOf({ step: dotsStep, choices, tally: tallyOf([dots]) }, length).map(({ id }) => id)
  expect(shortlist({ pipa: 1, iuran: 3, jalan: 2 }, 2)).toEqual(['iuran', 'jalan'])
  expect(shortlist({ pipa: 2, iuran: 3, jalan: 2 }, 2)).toEqual(['iuran', 'pipa', 'jalan'])
  expect(shortlist({ jalan: 1 }, 2)).toEqual(['jalan'])
})
