import type { Problem } from '../../http/problem.ts'
import { defineMessages, type Locale } from '../locale.ts'
import { pictureMessages } from './picture.ts'
import type { ProblemTexts } from './problem.ts'

/** What may become of a note on a phone. These texts travel with the phone's page; all others come later. */
type NoteProblemType =
  | 'NotAllowed'
  | 'WrongCode'
  | 'BadRequest'
  | 'TooManyRequests'
  | 'WritingClosed'
  | 'StepOver'
  | 'KindNotAllowed'
  | 'PhonesFrozen'
  | 'BoardFull'
  | 'NoteGone'
  | 'NoteChangedByOther'
  | 'NotSaving'
  | 'ServerError'
  | 'EmptyText'
  | 'TextTooLong'

const indonesian: Pick<ProblemTexts, NoteProblemType> = {
  NotAllowed: () => 'Anda tidak punya hak untuk ini. Minta fasilitator memberi Anda tautan yang sesuai.',
  WrongCode: () => 'Kode itu tidak dikenal. Periksa enam angka di layar, lalu coba lagi.',
  BadRequest: ({ detail }) =>
    `Isian itu tidak bisa dibaca server${detail ? ` (${detail})` : ''}. Tidak ada yang berubah; periksa lalu coba lagi.`,
  TooManyRequests: () =>
    'Terlalu banyak kiriman dalam waktu singkat. Tulisan Anda masih ada; tunggu sebentar lalu coba lagi.',
  WritingClosed: () => 'Fasilitator sudah menutup penulisan. Tulisan Anda masih ada di HP ini.',
  StepOver: () => 'Rapat sudah pindah ke pertanyaan lain. Tulisan Anda masih ada; kirim lagi kalau cocok di sini.',
  KindNotAllowed: () => 'Jenis catatan itu tidak sedang diminta. Pilih jenis lain; tulisan Anda masih ada.',
  PhonesFrozen: () => 'Fasilitator sedang menghentikan HP sebentar. Tulisan Anda masih ada; kirim lagi nanti.',
  BoardFull: () =>
    'Papan ini sudah penuh. Tulisan Anda masih ada di HP ini; minta fasilitator mengosongkan sebagian papan.',
  NoteGone: () => 'Catatan itu sudah tidak ada di papan.',
  NoteChangedByOther: () =>
    'Catatan itu sudah diubah orang lain, jadi perubahan Anda belum dipakai. Keduanya ditampilkan.',
  NotSaving: () => 'Server belum bisa menyimpan. Tulisan Anda masih ada di sini dan akan dikirim lagi.',
  ServerError: () => 'Ada yang rusak di server. Tulisan Anda masih ada di sini; coba lagi.',
  EmptyText: () => 'Catatan masih kosong. Tulis dulu satu hal.',
  TextTooLong: ({ length, max }) =>
    `Catatan terlalu panjang: ${length} huruf, paling banyak ${max}. Bagi menjadi beberapa catatan.`,
}
const english: Pick<ProblemTexts, NoteProblemType> = {
  NotAllowed: () => 'You may not do this. Ask the facilitator for the right link.',
  WrongCode: () => 'That code is unknown. Check the six digits on the screen and try again.',
  BadRequest: ({ detail }) =>
    `The server could not read that${detail ? ` (${detail})` : ''}. Nothing has changed; check it and try again.`,
  TooManyRequests: () => 'Too much was sent in a short time. Your text is kept; wait a moment and try again.',
  WritingClosed: () => 'The facilitator has closed writing. Your text is still on this phone.',
  StepOver: () => 'The meeting has gone on to another question. Your text is kept; send it again if it fits here.',
  KindNotAllowed: () => 'That kind of note is not asked for now. Choose another kind; your text is kept.',
  PhonesFrozen: () => 'The facilitator has paused the phones for a moment. Your text is kept; send it again later.',
  BoardFull: () =>
    'This board is full. Your text is still on this phone; ask the facilitator to clear some of the board.',
  NoteGone: () => 'That note is no longer on the board.',
  NoteChangedByOther: () => 'Somebody else has changed that note, so your change was not used. Both are shown.',
  NotSaving: () => 'The server cannot save to its disk yet. Your text is kept here and will be sent again.',
  ServerError: () => 'Something broke on the server. Your text is kept here; try again.',
  EmptyText: () => 'The note is still empty. Write one thing first.',
  TextTooLong: ({ length, max }) =>
    `The note is too long: ${length} characters, at most ${max}. Split it into several notes.`,
}

export const noteProblemMessages = defineMessages({ id: indonesian, en: english })

/** Why a note was refused. A reason that no note is refused for reads as a fault of the server's. */
export const noteProblemText = (locale: Locale, problem: Problem): string => {
  const texts = { ...noteProblemMessages[locale], ...pictureMessages[locale] } as Partial<
    Record<string, (problem: Problem) => string>
  >
  return (texts[problem.type] ?? noteProblemMessages[locale].ServerError)(problem as never)
}
