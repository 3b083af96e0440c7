import type { BoardId } from '@rembuk/shared/base/id'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import type { ClosedVote } from '@rembuk/shared/vote/vote-summary'
import { describe, expect, test } from 'vitest'
import { recordToJson } from '../../server/src/record/record-to-json.ts'
import { recordToMarkdown } from '../../server/src/record/record-to-markdown.ts'
import { feeDecision } from '../decision/decision-samples.ts'
import { choices, consentStep, dotsStep, harm, reach, scoreStep } from '../vote/vote-samples.ts'
import { openMeeting, openSources, printedAtMs } from './record-sources.ts'

const none = { ballotCount: 0, totals: {} }
const boardId = 'board00001' as BoardId
const dotsVote: ClosedVote = {
  stepId: dotsStep.stepId,
  step: { ...dotsStep, ballotPer: 'person' },
  round: 1,
  choices: [...choices, { id: 'hidden', title: '' }],
  result: {
    bySource: {
      phone: { ballotCount: 5, totals: { jalan: 9, pipa: 4 } },
      hand: { ballotCount: 2, totals: { jalan: 1, iuran: 4 } },
      paper: none,
    },
    countedBy: { hand: 'Pak Dedi', paper: '' },
    presentCount: 9,
    closedAtMs: 1,
  },
}
const scoreVote: ClosedVote = {
  stepId: scoreStep.stepId,
  step: scoreStep,
  round: 1,
  choices: choices.slice(0, 2),
  result: {
    bySource: {
      phone: {
        ballotCount: 2,
        totals: { [`pipa/${reach}`]: 9, [`pipa/${harm}`]: 8, [`iuran/${reach}`]: 4, [`iuran/${harm}`]: 2 },
      },
      hand: none,
      paper: none,
    },
    countedBy: { hand: '', paper: '' },
    presentCount: null,
    closedAtMs: 2,
  },
}
const consentVote = (round: number, accept: number): ClosedVote => ({
  stepId: consentStep.stepId,
  step: { ...consentStep, boardId },
  round,
  choices: [],
  result: {
    bySource: {
      phone: { ballotCount: accept + 1, totals: { accept, object: 1 } },
      hand: none,
      paper: { ballotCount: 1, totals: { doubt: 1 } },
    },
    countedBy: { hand: '', paper: 'Bu Yanti' },
    presentCount: 12,
    closedAtMs: 3 + round,
  },
})
const votes = [dotsVote, scoreVote, consentVote(1, 1), consentVote(2, 9)]
const decision = {
  ...feeDecision,
  state: 'confirmed',
  method: 'vote',
  vote: { stepId: consentStep.stepId, round: 2 },
  counts: { inFavour: 9, against: 1, abstained: 1 },
} as const
const voteModel = (locale: 'id' | 'en') =>
  recordFromMeeting({ ...openSources([], openMeeting()), decisions: [decision], votes }, { locale, printedAtMs })

describe('the minutes tell every counted vote', () => {
  const markdown = recordToMarkdown(voteModel('id'))

  test('[V59] with how it was held, who counted, how many were present, and every choice with its numbers by source', () => {
    expect(markdown).toContain('### Pemungutan suara 1: Mana yang paling mendesak?')
    expect(markdown).toContain(
      '**Cara:** titik, 3 titik untuk setiap orang (paling banyak 2 pada satu pilihan); satu suara untuk setiap orang di daftar hadir.',
    )
    expect(markdown).toContain('**Suara masuk:** 7 suara (HP 5, angkat tangan 2); 9 orang tercatat hadir.')
    expect(markdown).toContain('**Penghitung:** Pak Dedi (angkat tangan).')
    expect(markdown).toContain('| Peringkat | Pilihan | HP | angkat tangan | Titik |')
    expect(markdown).toContain('| 1 | Jalan rusak | 9 | 1 | 10 |')
    expect(markdown).toContain('| 4 | (tidak ditampilkan lagi) | 0 | 0 | 0 |')
    expect(markdown).toContain(
      '| 1 | Pipa bocor<br>Dirasakan banyak orang: 4,50 (bobot 1)<br>Sangat parah: 4,00 (bobot 3) | 4,13 |',
    )
  })

  test('[V60] with the levels of agreement, whether the needed one was reached, and each count of a vote that was repeated', () => {
    expect(markdown).toContain('Pemungutan suara 3: Iuran air naik menjadi Rp15.000 (hitungan ke-1)')
    expect(markdown).toContain('**Hasil:** belum disepakati: 33% bisa menerima (perlu 67%); 1 keberatan.')
    expect(markdown).toContain('Pemungutan suara 4: Iuran air naik menjadi Rp15.000 (hitungan ke-2)')
    expect(markdown).toContain('**Hasil:** disepakati: 81% bisa menerima (perlu 67%); 1 keberatan.')
    expect(markdown).toContain('| Bisa menerima | 9 | 0 | 9 |')
    const english = recordToMarkdown(voteModel('en'))
    expect(english).toContain('**Result:** agreed: 81% can live with it (67% needed); 1 objection.')
    expect(JSON.parse(recordToJson(voteModel('en'))).sections).toContainEqual(
      expect.objectContaining({ title: 'Vote 2: Mana yang paling mendesak?' }),
    )
  })

  test('[J24] a decision that follows from a vote says from which, with its result', () => {
    expect(markdown.replace(/[*_\\]/g, '')).toContain(
      'Pemungutan suara: 9 setuju, 1 tidak setuju, 1 abstain. Hasil pemungutan suara 4: disepakati: 81% bisa menerima (perlu 67%); 11 suara (HP 10, kertas 1).',
    )
  })
})
