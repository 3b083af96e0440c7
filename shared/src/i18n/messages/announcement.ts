import type { AnnouncementPart } from '../../announcement/announcement.ts'
import { defineMessages } from '../locale.ts'

const idParts: Record<AnnouncementPart, string> = {
  achieved: 'Yang tercapai',
  changed: 'Yang berubah',
  continued: 'Yang dilanjutkan warga',
  contact: 'Kontak',
}
const enParts: Record<AnnouncementPart, string> = {
  achieved: 'What was achieved',
  changed: 'What changes',
  continued: 'What residents carry on',
  contact: 'Contact',
}
const idHints: Record<AnnouncementPart, string> = {
  achieved: 'Hasil yang sudah bisa dilihat warga.',
  changed: 'Apa yang akan berbeda, oleh siapa, kapan.',
  continued: 'Yang dijaga warga sendiri: apa, siapa, setiap kapan.',
  contact: 'Nama dan cara bertanya atau menjawab.',
}
const enHints: Record<AnnouncementPart, string> = {
  achieved: 'Results that residents can already see.',
  changed: 'What will be different, by whom, when.',
  continued: 'What residents look after themselves: what, who, how often.',
  contact: 'A name and how to ask or answer.',
}

export const announcementMessages = defineMessages({
  id: {
    parts: idParts,
    hints: idHints,
    by: (date: string) => `paling lambat ${date}`,
    heading: (programme: string) => `Kabar ${programme}`,
    compose: 'Susun dari evaluasi',
    composed: (count: number) => `${count} bagian diisi dari evaluasi`,
    nothingToFill: 'Tidak ada yang diisi: bagian itu sudah ditulis. Tulisan Anda tidak diubah.',
    noFindings: 'Papan evaluasi belum berisi keberhasilan atau perubahan.',
    noEvaluation: 'Program ini belum punya papan evaluasi.',
    write: 'Tulis pesannya',
    writeText: 'Satu pesan pendek untuk semua warga: empat bagian, kalimat sederhana.',
    preview: 'Pesan yang diterima warga',
    emptyPreview: 'Pesan muncul di sini begitu Anda menulis.',
    length: (count: number, guide: number) => `${count} dari ${guide} huruf`,
    tooLong: 'Pesan ini panjang. Warga biasanya berhenti membaca di sini; pendekkan bila bisa.',
    copyMessage: 'Salin pesan',
    copyByHand: 'Pesan sudah ditandai. Tekan Ctrl+C, atau tahan lalu pilih Salin.',
    print: 'Cetak',
  },
  en: {
    parts: enParts,
    hints: enHints,
    by: (date: string) => `by ${date}`,
    heading: (programme: string) => `News of ${programme}`,
    compose: 'Compose from the evaluation',
    composed: (count: number) =>
      count === 1 ? '1 part filled from the evaluation' : `${count} parts filled from the evaluation`,
    nothingToFill: 'Nothing was filled: those parts are written already. Your text has not been changed.',
    noFindings: 'The evaluation boards hold no successes or changes yet.',
    noEvaluation: 'This programme has no evaluation board yet.',
    write: 'Write the message',
    writeText: 'One short message for all residents: four parts, plain sentences.',
    preview: 'The message residents receive',
    emptyPreview: 'The message appears here as you write.',
    length: (count: number, guide: number) => `${count} of ${guide} characters`,
    tooLong: 'This message is long. Residents tend to stop reading here; shorten it if you can.',
    copyMessage: 'Copy the message',
    copyByHand: 'The message is selected. Press Ctrl+C, or hold it and choose Copy.',
    print: 'Print',
  },
})
