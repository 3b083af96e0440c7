import type { BallotHolder } from '../../meeting/step.ts'
import { defineMessages } from '../locale.ts'

const idPer: Record<BallotHolder, string> = {
  phone: 'Satu suara setiap HP',
  person: 'Satu suara setiap orang di daftar hadir',
  code: 'Satu suara setiap kode kertas',
}
const enPer: Record<BallotHolder, string> = {
  phone: 'One ballot for each phone',
  person: 'One ballot for each person on the attendance list',
  code: 'One ballot for each paper code',
}
const idHints: Record<BallotHolder, string> = {
  phone: 'Paling mudah. Satu HP, satu suara.',
  person:
    'Yang menandatangani daftar hadir dari HP bersuara sekali. Yang tercatat di kertas ikut lewat angkat tangan atau suara kertas.',
  code: 'Bagikan satu lembar kode kepada setiap orang. Satu kode, satu suara, dari HP siapa pun.',
}
const enHints: Record<BallotHolder, string> = {
  phone: 'The easiest. One phone, one ballot.',
  person: 'Whoever signed the list on a phone votes once. People on the paper list take part by hand or on paper.',
  code: 'Give everybody one slip. One code, one ballot, on anybody’s phone.',
}

/** Whose ballots a vote counts, and the slips of paper with codes. */
export const paperCodeMessages = defineMessages({
  id: {
    per: 'Siapa punya suara',
    holders: idPer,
    hints: idHints,
    slips: 'Banyak lembar kode',
    slipsHint: 'Kode yang sama berlaku di semua pemungutan rapat ini, masing-masing satu suara.',
    print: 'Cetak lembar kode',
    printNew: 'Ganti semua kode',
    printNewQuestion: 'Ganti semua kode?',
    printNewText: 'Lembar yang sudah dibagikan tidak berlaku lagi.',
    printNewYes: 'Ya, ganti',
    no: 'Tidak',
    withoutPhone:
      'Warga tanpa HP memilih di HP siapa saja dengan kodenya; kode yang sudah dipakai ditolak. Kertas yang dihitung dengan tangan tidak diperiksa kodenya: jangan terima lembar kode di situ.',
    slipTitle: 'Kode suara',
    slipOnce: 'Rahasia. Satu kode untuk satu suara.',
    slipAddress: ({ address, code }: { address: string; code: string }) =>
      `Pindai, atau buka ${address}, ketik ${code}`,
    qrLabel: ({ url }: { url: string }) => `Kode QR ke ${url}`,
  },
  en: {
    per: 'Who has a ballot',
    holders: enPer,
    hints: enHints,
    slips: 'Number of slips',
    slipsHint: 'The same codes are good for all votes of this meeting, one ballot in each.',
    print: 'Print slips with codes',
    printNew: 'Replace all codes',
    printNewQuestion: 'Replace all codes?',
    printNewText: 'Slips that have been handed out are worthless then.',
    printNewYes: 'Yes, replace',
    no: 'No',
    withoutPhone:
      'Residents without a phone vote on anybody’s phone with their code; a code that has been used is refused. Paper counted by hand is not checked for codes: take no code slips there.',
    slipTitle: 'Voting code',
    slipOnce: 'Secret. One code, one ballot.',
    slipAddress: ({ address, code }: { address: string; code: string }) => `Scan, or open ${address} and type ${code}`,
    qrLabel: ({ url }: { url: string }) => `QR code to ${url}`,
  },
})
