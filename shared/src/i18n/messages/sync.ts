import { defineMessages } from '../locale.ts'

interface SaveTexts {
  readonly saved: string
  readonly saving: string
  readonly offline: string
  readonly locked: string
  readonly 'not-saving': string
  readonly withdrawn: string
  readonly replaced: string
  readonly gone: string
  readonly refused: string
}

const idShort: SaveTexts = {
  saved: 'Tersimpan',
  saving: 'Menyimpan…',
  offline: 'Tanpa jaringan',
  locked: 'Belum terkirim',
  'not-saving': 'Server tidak bisa menyimpan',
  withdrawn: 'Tautan dicabut',
  replaced: 'Isinya diganti',
  gone: 'Tidak ada lagi',
  refused: 'Ditolak server',
}
const idLong: SaveTexts = {
  saved: 'Semua perubahan Anda sudah tersimpan di server.',
  saving: 'Perubahan Anda sedang dikirim dan disimpan di server.',
  offline: 'Perubahan aman di perangkat ini dan dikirim sendiri begitu server menjawab lagi.',
  locked: 'Papan dikunci fasilitator. Tulisan Anda aman di perangkat ini dan dikirim sendiri begitu kunci dibuka.',
  'not-saving':
    'Perubahan aman di perangkat ini. Penyimpanan komputer server mungkin penuh: kosongkan ruang di sana, lalu semuanya tersimpan sendiri.',
  withdrawn:
    'Tautan Anda sudah dicabut, jadi halaman ini tidak diperbarui lagi. Minta tautan baru kepada fasilitator. Yang belum terkirim tetap ada di perangkat ini.',
  replaced:
    'Isi halaman ini diganti dengan keadaan lain, misalnya dari cadangan. Muat ulang untuk membuka yang berlaku. Yang belum terkirim tetap ada di perangkat ini.',
  gone: 'Halaman ini sudah tidak ada di server. Yang belum terkirim tetap ada di perangkat ini.',
  refused:
    'Server tidak menerima kiriman terakhir dari halaman ini. Muat ulang untuk melanjutkan. Yang belum terkirim tetap ada di perangkat ini.',
}
const enShort: SaveTexts = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'No network',
  locked: 'Not delivered yet',
  'not-saving': 'Server cannot save',
  withdrawn: 'Link withdrawn',
  replaced: 'Replaced',
  gone: 'No longer there',
  refused: 'Not taken by the server',
}
const enLong: SaveTexts = {
  saved: "All your changes are on the server's disk.",
  saving: "Your changes are on their way to the server's disk.",
  offline: 'Your changes are safe on this device and are sent by themselves once the server answers again.',
  locked:
    'The facilitator has locked the board. What you wrote is safe on this device and is sent by itself once it is unlocked.',
  'not-saving':
    "Your changes are safe on this device. The server's disk may be full: make room there, and everything is saved by itself.",
  withdrawn:
    'Your link was withdrawn, so this page is no longer kept up to date. Ask the facilitator for a new link. What was not delivered stays on this device.',
  replaced:
    'Another state has taken the place of this page, for example a backup. Reload to open what holds now. What was not delivered stays on this device.',
  gone: 'This page is no longer on the server. What was not delivered stays on this device.',
  refused:
    'The server did not take what this page sent last. Reload to go on. What was not delivered stays on this device.',
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
