import { defineMessages } from '../locale.ts'

interface SaveTexts {
  readonly saved: string
  readonly saving: string
  readonly offline: string
  readonly 'not-saving': string
  readonly refused: string
}

const idShort: SaveTexts = {
  saved: 'Tersimpan',
  saving: 'Menyimpan…',
  offline: 'Tanpa jaringan',
  'not-saving': 'Server tidak bisa menyimpan',
  refused: 'Tidak diterima server',
}
const idLong: SaveTexts = {
  saved: 'Semua perubahan Anda sudah tersimpan di server.',
  saving: 'Perubahan Anda sedang dikirim dan disimpan di server.',
  offline: 'Perubahan aman di perangkat ini dan dikirim sendiri begitu server menjawab lagi.',
  'not-saving':
    'Perubahan aman di perangkat ini. Penyimpanan komputer server mungkin penuh: kosongkan ruang di sana, lalu semuanya tersimpan sendiri.',
  refused:
    'Server tidak lagi menerima perubahan dari halaman ini. Yang belum terkirim disimpan di perangkat ini. Muat ulang halaman.',
}
const enShort: SaveTexts = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'No network',
  'not-saving': 'Server cannot save',
  refused: 'Not taken by the server',
}
const enLong: SaveTexts = {
  saved: "All your changes are on the server's disk.",
  saving: "Your changes are on their way to the server's disk.",
  offline: 'Your changes are safe on this device and are sent by themselves once the server answers again.',
  'not-saving':
    "Your changes are safe on this device. The server's disk may be full: make room there, and everything is saved by itself.",
  refused:
    'The server takes no more changes from this page. What was not sent is kept on this device. Reload the page.',
}

/** Where one's work is, who else is here, what one is called. */
export const syncMessages = defineMessages({
  id: {
    short: idShort,
    long: idLong,
    unkept: 'Perangkat ini tidak bisa menyimpan salinan. Biarkan halaman ini terbuka sampai semuanya tersimpan.',
    reload: 'Muat ulang',
    people: ({ count }: { count: number }) => `${count} orang lain di sini`,
    nobodyElse: 'Hanya Anda di sini sekarang',
    you: 'Anda',
    unnamed: 'Tanpa nama',
    nameTitle: 'Siapa nama Anda?',
    nameWhy: 'Supaya yang lain tahu siapa yang sedang menulis bersama mereka.',
    name: 'Nama Anda',
    namePlaceholder: 'Misalnya: Bu Rina',
    keepName: 'Pakai nama ini',
    notNow: 'Nanti saja',
    changeName: 'Ganti nama',
  },
  en: {
    short: enShort,
    long: enLong,
    unkept: 'This device cannot keep a copy. Leave this page open until everything is saved.',
    reload: 'Reload',
    people: ({ count }) => (count === 1 ? '1 other person here' : `${count} other people here`),
    nobodyElse: 'Only you are here now',
    you: 'You',
    unnamed: 'No name',
    nameTitle: 'What is your name?',
    nameWhy: 'So that the others know who is writing with them.',
    name: 'Your name',
    namePlaceholder: 'For example: Rina',
    keepName: 'Use this name',
    notNow: 'Not now',
    changeName: 'Change name',
  },
})
