import type { AgreementLevel, BallotStep } from '../../meeting/step.ts'
import type { BallotSource } from '../../vote/tally.ts'
import { defineMessages } from '../locale.ts'

const idLevels: Record<AgreementLevel, string> = {
  support: 'Mendukung penuh',
  agree: 'Setuju',
  accept: 'Bisa menerima',
  doubt: 'Ragu',
  object: 'Keberatan',
}
const enLevels: Record<AgreementLevel, string> = {
  support: 'Fully support',
  agree: 'Agree',
  accept: 'Can live with it',
  doubt: 'Have doubts',
  object: 'Object',
}
const idSources: Record<BallotSource, string> = { phone: 'HP', hand: 'angkat tangan', paper: 'kertas' }
const enSources: Record<BallotSource, string> = { phone: 'phones', hand: 'raised hands', paper: 'paper' }
const idCast: Record<BallotStep['kind'], string> = {
  vote: 'Kirim suara',
  score: 'Kirim nilai',
  consent: 'Kirim jawaban',
}
const enCast: Record<BallotStep['kind'], string> = {
  vote: 'Send my vote',
  score: 'Send my scores',
  consent: 'Send my answer',
}

/** Voting as residents see it on the phone, and results wherever they stand. */
export const voteMessages = defineMessages({
  id: {
    levels: idLevels,
    sources: idSources,
    cast: idCast,
    notOpen: 'Pemungutan suara belum dibuka. Pilihan muncul di sini begitu fasilitator membukanya.',
    dotsLeft: ({ count }: { count: number }) => (count > 0 ? `Sisa ${count} titik` : 'Semua titik sudah dibagi'),
    dotsPerChoice: ({ count }: { count: number }) => `Paling banyak ${count} titik untuk satu pilihan.`,
    addDot: ({ title }: { title: string }) => `Tambah satu titik untuk ${title}`,
    takeDot: ({ title }: { title: string }) => `Kurangi satu titik dari ${title}`,
    dotsOn: ({ title }: { title: string }) => `Titik untuk ${title}`,
    scoreHint: '1 paling rendah, 5 paling tinggi.',
    scoresLeft: ({ count }: { count: number }) => `Tinggal ${count} nilai lagi`,
    needed: ({ percent }: { percent: number }) => `Disepakati bila paling sedikit ${percent}% bisa menerima.`,
    changeLater: 'Tersimpan. Masih bisa diubah sampai fasilitator menutup.',
    counted: 'Suara Anda ikut dihitung.',
    changedNotSent: 'Perubahan ini belum dikirim.',
    onPhoneSending: 'Suara masih di HP ini, sedang dikirim…',
    onPhoneOffline: 'Suara masih di HP ini, menunggu jaringan',
    notSent: 'Suara belum dikirim.',
    lateButCounted: 'Sudah ditutup: perubahan terakhir terlambat, yang dihitung suara Anda sebelumnya.',
    lateUnknown: 'Sudah ditutup. Jaringan putus saat mengirim, jadi belum tentu suara ini ikut dihitung.',
    missed: 'Suara Anda yang terakhir tidak sempat terkirim sebelum pemungutan itu ditutup.',
    votesFor: 'Suara untuk',
    signFirst:
      'Pemungutan ini satu suara untuk setiap orang di daftar hadir. Isi daftar hadir dulu, lalu kembali ke sini.',
    signNow: 'Isi daftar hadir',
    paperCode: 'Kode di lembar Anda (10 angka)',
    useCode: 'Pakai kode ini',
    codeIncomplete: 'Kode terdiri dari 10 angka.',
    codeNow: ({ code }: { code: string }) => `Kode ${code}`,
    otherCode: 'Kode lain',
    votedNow: 'Tersimpan. Suara Anda masih bisa diubah sampai fasilitator menutup.',
    results: 'Hasil',
    dots: ({ count }: { count: number }) => `${count} titik`,
    people: ({ count }: { count: number }) => `${count} suara`,
    rank: 'Peringkat',
    total: 'Nilai',
    weight: ({ weight }: { weight: number }) => `bobot ${weight}`,
    choice: 'Pilihan',
    withdrawn: '(tidak ditampilkan lagi)',
    agreed: 'Disepakati',
    notAgreed: 'Belum disepakati',
    accepts: ({ percent, needed }: { percent: number; needed: number }) =>
      `${percent}% bisa menerima, yang diperlukan ${needed}%`,
    objections: ({ count }: { count: number }) => (count > 0 ? `${count} keberatan` : 'Tidak ada keberatan'),
  },
  en: {
    levels: enLevels,
    sources: enSources,
    cast: enCast,
    notOpen: 'The vote is not open yet. Choices appear here as soon as the facilitator opens it.',
    dotsLeft: ({ count }) => {
      if (count === 0) return 'All dots are given'
      return count === 1 ? '1 dot left' : `${count} dots left`
    },
    dotsPerChoice: ({ count }) =>
      count === 1 ? 'At most 1 dot on one choice.' : `At most ${count} dots on one choice.`,
    addDot: ({ title }) => `One more dot for ${title}`,
    takeDot: ({ title }) => `One dot less for ${title}`,
    dotsOn: ({ title }) => `Dots for ${title}`,
    scoreHint: '1 is the lowest, 5 the highest.',
    scoresLeft: ({ count }) => (count === 1 ? '1 score to go' : `${count} scores to go`),
    needed: ({ percent }) => `Agreed when at least ${percent}% can live with it.`,
    changeLater: 'Saved. You can change it until the facilitator closes the vote.',
    counted: 'Your vote was counted.',
    changedNotSent: 'This change has not been sent.',
    onPhoneSending: 'Your vote is still on this phone, sending…',
    onPhoneOffline: 'Your vote is still on this phone, waiting for the network',
    notSent: 'Your vote has not been sent.',
    lateButCounted: 'Closed: your last change came too late, your vote before it counts.',
    lateUnknown: 'Closed. The network was lost while sending, so this vote may not have been counted.',
    missed: 'Your last vote could not be sent before that vote was closed.',
    votesFor: 'Vote for',
    signFirst:
      'In this vote everybody on the attendance list has one ballot. Sign the list first, then come back here.',
    signNow: 'Sign the list',
    paperCode: 'The code on your slip (10 digits)',
    useCode: 'Use this code',
    codeIncomplete: 'A code has 10 digits.',
    codeNow: ({ code }: { code: string }) => `Code ${code}`,
    otherCode: 'Another code',
    votedNow: 'Saved. You can change your vote until the facilitator closes it.',
    results: 'Results',
    dots: ({ count }) => (count === 1 ? '1 dot' : `${count} dots`),
    people: ({ count }) => (count === 1 ? '1 ballot' : `${count} ballots`),
    rank: 'Rank',
    total: 'Score',
    weight: ({ weight }) => `weight ${weight}`,
    choice: 'Choice',
    withdrawn: '(no longer shown)',
    agreed: 'Agreed',
    notAgreed: 'Not agreed yet',
    accepts: ({ percent, needed }) => `${percent}% can live with it, ${needed}% are needed`,
    objections: ({ count }) => {
      if (count === 0) return 'No objections'
      return count === 1 ? '1 objection' : `${count} objections`
    },
  },
})
export type VoteTexts = (typeof voteMessages)['id']
