import type { CountedSource } from '../../vote/tally.ts'
import { defineMessages } from '../locale.ts'

const idEnter: Record<CountedSource, string> = { hand: 'Isi angkat tangan', paper: 'Isi suara kertas' }
const enEnter: Record<CountedSource, string> = { hand: 'Enter raised hands', paper: 'Enter paper ballots' }
const idChange: Record<CountedSource, string> = { hand: 'Hitung ulang tangan', paper: 'Hitung ulang kertas' }
const enChange: Record<CountedSource, string> = { hand: 'Count hands again', paper: 'Count paper again' }

/** The votes part of the meeting panel: how many have voted, hands and paper, and the result. */
export const votePanelMessages = defineMessages({
  id: {
    title: 'Suara',
    voted: ({ count }: { count: number }) => `${count} orang sudah bersuara`,
    votedOf: ({ count, present }: { count: number; present: number }) =>
      `${count} dari ${present} yang hadir sudah bersuara`,
    secret: 'Pilihan tetap rahasia sampai Anda menutup.',
    hardlySecret:
      'Kurang dari 5 suara rahasia: dari hasilnya mungkin bisa ditebak siapa memilih apa. Tunggu, atau sampaikan dulu kepada warga.',
    overAttendance: ({ present }: { present: number }) =>
      `Suara lebih banyak daripada yang hadir (${present}). Periksa hitungan atau daftar hadir sebelum menutup.`,
    enterFirst: 'Isi hitungan tangan dan kertas sebelum menutup.',
    enter: idEnter,
    change: idChange,
    countedBy: 'Yang menghitung',
    countedByWho: ({ source, name }: { source: string; name: string }) => `${source}: dihitung ${name}`,
    people: 'Berapa orang',
    dotsHint: ({ count }: { count: number }) => `Jumlah titik untuk tiap pilihan; satu orang paling banyak ${count}.`,
    scoresHint: 'Jumlahkan nilai dari semua lembar, lalu isi jumlahnya.',
    levelsHint: 'Berapa orang untuk tiap jawaban.',
    save: 'Simpan hitungan',
    cancel: 'Batal',
    saved: 'Hitungan tersimpan.',
    needsName: 'Tulis siapa yang menghitung.',
    needsNumbers: 'Isi dengan angka bulat, 0 atau lebih.',
    newCount: 'Ulangi pemungutan suara',
    newCountQuestion: 'Ulangi dari nol?',
    newCountText:
      'Semua orang harus bersuara lagi, dan hasil hitungan baru yang dipakai. Hasil yang sekarang tetap tercatat sebagai hitungan sebelumnya.',
    newCountYes: 'Ya, ulangi',
    no: 'Tidak',
    ofNone: 'Belum ada yang bersuara.',
    total: 'Jumlah',
  },
  en: {
    title: 'Vote',
    voted: ({ count }) => (count === 1 ? '1 person has voted' : `${count} people have voted`),
    votedOf: ({ count, present }) => `${count} of ${present} present have voted`,
    secret: 'What people choose stays secret until you close the vote.',
    hardlySecret:
      'Fewer than 5 secret ballots: from the result people may guess who chose what. Wait, or tell the residents first.',
    overAttendance: ({ present }) =>
      `More ballots than people present (${present}). Check the count or the attendance list before you close.`,
    enterFirst: 'Enter hands and paper before you close the vote.',
    enter: enEnter,
    change: enChange,
    countedBy: 'Who counted',
    countedByWho: ({ source, name }) => `${source}: counted by ${name}`,
    people: 'How many people',
    dotsHint: ({ count }) => `All dots for each choice; one person has at most ${count}.`,
    scoresHint: 'Add up the scores of all slips and enter the sums.',
    levelsHint: 'How many people for each answer.',
    save: 'Save the count',
    cancel: 'Cancel',
    saved: 'The count is saved.',
    needsName: 'Write who counted.',
    needsNumbers: 'Whole numbers only, 0 or more.',
    newCount: 'Repeat the vote',
    newCountQuestion: 'Start again from zero?',
    newCountText:
      'Everybody has to vote again, and the new count is the one that holds. This result stays on record as the count before.',
    newCountYes: 'Yes, repeat it',
    no: 'No',
    ofNone: 'Nobody has voted yet.',
    total: 'Total',
  },
})
