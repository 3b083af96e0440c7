import type { BallotHolder } from '../../meeting/step.ts'
import { defineMessages } from '../locale.ts'

const idHolders: Record<BallotHolder, string> = {
  phone: 'satu suara untuk setiap HP',
  person: 'satu suara untuk setiap orang di daftar hadir',
  code: 'satu suara untuk setiap kode kertas',
}
const enHolders: Record<BallotHolder, string> = {
  phone: 'one ballot for each phone',
  person: 'one ballot for each person on the attendance list',
  code: 'one ballot for each paper code',
}

/** Votes as they stand in the minutes. */
export const recordVoteMessages = defineMessages({
  id: {
    title: (number: number, question: string) => `Pemungutan suara ${number}: ${question}`,
    outcome: (number: number) => `Hasil pemungutan suara ${number}`,
    question: 'Pertanyaan',
    method: 'Cara',
    holders: idHolders,
    dots: (dots: string, most: string) =>
      `titik, ${dots} titik untuk setiap orang (paling banyak ${most} pada satu pilihan)`,
    score: 'nilai 1 sampai 5 menurut kriteria berbobot',
    consent: (needed: string) => `kesepakatan bertingkat, disepakati bila paling sedikit ${needed}% bisa menerima`,
    ballots: 'Suara masuk',
    present: (count: string) => `${count} orang tercatat hadir`,
    countedBy: 'Penghitung',
    result: 'Hasil',
    rank: 'Peringkat',
    choice: 'Pilihan',
    answer: 'Jawaban',
    dotsTotal: 'Titik',
    scoreTotal: 'Nilai',
    people: 'Orang',
    criterion: (title: string, mean: string, weight: number) => `${title}: ${mean} (bobot ${weight})`,
    objections: (count: string) => `${count} keberatan`,
  },
  en: {
    title: (number, question) => `Vote ${number}: ${question}`,
    outcome: (number) => `Result of vote ${number}`,
    question: 'Question',
    method: 'Method',
    holders: enHolders,
    dots: (dots, most) => `dots, ${dots} for each person (at most ${most} on one choice)`,
    score: 'scores from 1 to 5 against weighted criteria',
    consent: (needed) => `gradients of agreement, agreed when at least ${needed}% can live with it`,
    ballots: 'Ballots',
    present: (count) => `${count} people noted as present`,
    countedBy: 'Counted by',
    result: 'Result',
    rank: 'Rank',
    choice: 'Choice',
    answer: 'Answer',
    dotsTotal: 'Dots',
    scoreTotal: 'Score',
    people: 'People',
    criterion: (title, mean, weight) => `${title}: ${mean} (weight ${weight})`,
    objections: (count) => (count === '1' ? '1 objection' : `${count} objections`),
  },
})
