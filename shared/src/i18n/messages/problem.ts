import type { Problem, ProblemType } from '../../http/problem.ts'
import { defineMessages, type Locale } from '../locale.ts'
import { noteProblemMessages } from './note-problem.ts'
import { pictureMessages } from './picture.ts'

/** What happened, what was kept, what to do: one text for each refusal. */
export type ProblemTexts = { readonly [Type in ProblemType]: (problem: Extract<Problem, { type: Type }>) => string }

const indonesian: ProblemTexts = {
  ...noteProblemMessages.id,
  ...pictureMessages.id,
  NotSignedIn: () => 'Perangkat ini belum masuk ke program ini. Buka tautan yang Anda terima dari fasilitator.',
  NotFound: () => 'Yang Anda cari tidak ada di server ini. Periksa tautannya.',
  WrongLink: () => 'Tautan ini tidak berlaku lagi. Minta tautan baru kepada fasilitator.',
  StepGone: () => 'Langkah itu sudah tidak ada di susunan rapat.',
  MeetingOver: () => 'Rapat sudah selesai.',
  QueueClosed: () => 'Antrean bicara sedang ditutup.',
  StepChanged: () => 'Fasilitator lain sudah pindah langkah lebih dulu. Lihat langkah yang sekarang.',
  StepRunning: () => 'Langkah itu sedang berjalan. Pindah ke langkah lain dulu, baru hapus.',
  TooManySteps: () => 'Langkah rapat sudah terlalu banyak. Hapus yang tidak dipakai dulu.',
  VoteClosed: () => 'Pemungutan suara sudah ditutup, jadi suara ini tidak ikut dihitung.',
  UnknownChoice: () => 'Pilihan itu tidak ada di pemungutan suara ini. Muat ulang halaman, lalu pilih lagi.',
  TooManyDots: ({ dots }) => `Terlalu banyak titik: paling banyak ${dots}. Kurangi dulu.`,
  TooManyDotsOnOne: ({ dots }) => `Terlalu banyak titik pada satu pilihan: paling banyak ${dots}. Kurangi dulu.`,
  BallotIncomplete: () => 'Belum semua nilai diisi. Beri nilai 1 sampai 5 untuk setiap baris.',
  ScoresOutOfRange: () => 'Jumlah nilai tidak mungkin dari orang sebanyak itu. Setiap orang memberi 1 sampai 5.',
  CountsDiffer: ({ ballotCount }) => `Jumlah jawaban tidak sama dengan ${ballotCount} orang. Hitung lagi.`,
  MoreThanPresent: ({ presentCount }) =>
    `Lebih banyak suara daripada yang hadir (${presentCount} orang). Periksa hitungan atau daftar hadir.`,
  DecisionGone: () => 'Keputusan ini sudah dihapus.',
  TooManyDecisions: () => 'Satu rapat memuat paling banyak 40 keputusan.',
  VoteCounted: () => 'Pemungutan suara ini sudah dihitung. Mulai hitungan baru bila memang perlu diulang.',
  VoteBegun: () => 'Pemungutan suara sedang berjalan, jadi aturannya tidak bisa diubah. Tutup dulu.',
  NotOnList: () =>
    'Pemungutan ini satu suara untuk setiap orang di daftar hadir. Isi daftar hadir dulu, lalu kirim lagi.',
  WrongPaperCode: () => 'Kode kertas ini tidak dikenal. Periksa angkanya di lembar Anda.',
  PaperCodeUsed: () => 'Kode ini sudah dipakai di HP lain. Satu kode hanya untuk satu suara.',
  NothingToChoose: () => 'Belum ada yang bisa dipilih di papan ini. Tulis catatan atau buat kelompok berjudul dulu.',
  Offline: () => 'Server tidak menjawab. Periksa jaringan, lalu coba lagi; belum ada yang berubah.',
  SigningClosed: () => 'Daftar hadir sedang ditutup. Isian Anda masih ada di HP ini.',
  PersonGone: () => 'Nama itu sudah dihapus dari daftar hadir.',
  AskedEnough: () => 'Belum bisa meminta lagi. Coba 10 menit lagi.',
  ListFull: ({ max }) => `Daftar ini sudah penuh: paling banyak ${max} orang.`,
  NameMissing: () => 'Tulis namanya dulu.',
  NameTooLong: ({ length, max }) => `Nama terlalu panjang: ${length} huruf, paling banyak ${max}.`,
}
const english: ProblemTexts = {
  ...noteProblemMessages.en,
  ...pictureMessages.en,
  NotSignedIn: () => 'This device has not joined this programme. Open the link you got from the facilitator.',
  NotFound: () => 'What you are looking for is not on this server. Check the link.',
  WrongLink: () => 'This link is no longer valid. Ask the facilitator for a new one.',
  StepGone: () => 'That step is no longer in the agenda of the meeting.',
  MeetingOver: () => 'The meeting is over.',
  QueueClosed: () => 'The speaking queue is closed now.',
  StepChanged: () => 'Another facilitator has moved to another step first. Look at the step of now.',
  StepRunning: () => 'That step is running. Go to another one first, then remove it.',
  TooManySteps: () => 'The meeting has too many steps. Remove those that are not used first.',
  VoteClosed: () => 'The vote is closed, so this ballot was not counted.',
  UnknownChoice: () => 'That choice is not in this vote. Reload the page and choose again.',
  TooManyDots: ({ dots }) => `Too many dots: at most ${dots}. Take some away first.`,
  TooManyDotsOnOne: ({ dots }) => `Too many dots on one choice: at most ${dots}. Take some away first.`,
  BallotIncomplete: () => 'Some scores are missing. Give 1 to 5 in every row.',
  ScoresOutOfRange: () => 'That many people cannot have given these scores. Each person gives 1 to 5.',
  CountsDiffer: ({ ballotCount }) => `The answers do not add up to ${ballotCount} people. Count again.`,
  MoreThanPresent: ({ presentCount }) =>
    `More ballots than people present (${presentCount}). Check the count or the attendance list.`,
  DecisionGone: () => 'This decision has been removed.',
  TooManyDecisions: () => 'One meeting holds at most 40 decisions.',
  VoteCounted: () => 'This vote has been counted. Start a new count if it really has to be repeated.',
  VoteBegun: () => 'People are voting, so what they vote on cannot be changed. Close the vote first.',
  NotOnList: () =>
    'In this vote everybody on the attendance list has one ballot. Sign the list first, then send again.',
  WrongPaperCode: () => 'This paper code is not known. Check the digits on your slip.',
  PaperCodeUsed: () => 'This code has been used on another phone. One code is good for one ballot.',
  NothingToChoose: () => 'There is nothing to choose from on this board yet. Write notes or make titled groups first.',
  Offline: () => 'The server does not answer. Check the network and try again; nothing has changed yet.',
  SigningClosed: () => 'The attendance list is closed now. What you filled in is still on this phone.',
  PersonGone: () => 'That name has been removed from the attendance list.',
  AskedEnough: () => 'You cannot ask again yet. Try in 10 minutes.',
  ListFull: ({ max }) => `This list is full: at most ${max} people.`,
  NameMissing: () => 'Write the name first.',
  NameTooLong: ({ length, max }) => `The name is too long: ${length} characters, at most ${max}.`,
}

const problemMessages = defineMessages({ id: indonesian, en: english })

export const problemText = (locale: Locale, problem: Problem): string => {
  const toText = problemMessages[locale][problem.type] as (problem: Problem) => string
  return toText(problem)
}
