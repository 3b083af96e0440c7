import type { Messages } from '../locale.ts'

const id = {
  windowTitle: 'Papan lengkap',
  opening: 'Membuka papan…',
  back: 'Kembali',
  readOnly: 'Untuk menulis, kembali ke tab Tulis.',
  notOpen:
    'Papan belum terbuka. Kalau tetap begini, peramban di HP ini terlalu lama untuk papan lengkap. Isi papan bisa dibaca sebagai daftar, dan menulis tetap bisa.',
  asList: 'Baca papan sebagai daftar',
  askToEdit: 'Minta ikut menata papan',
  offline: 'Tanpa jaringan: papan seperti terakhir terlihat.',
  none: 'Papan ini tidak bisa dibuka dari HP sekarang. Isinya ada di tab Papan.',
  inOutline: 'Papan ini dibaca sebagai daftar di tab Papan.',
}
/** The whole board as residents look at it. */
export const residentBoardMessages: Messages<typeof id> = {
  id,
  en: {
    windowTitle: 'The whole board',
    opening: 'Opening the board…',
    back: 'Back',
    readOnly: 'To write, go back to the Write tab.',
    notOpen:
      'The board is not open yet. If it stays like this, the browser on this phone is too old for the whole board. What stands on it can be read as a list, and writing works all the same.',
    asList: 'Read the board as a list',
    askToEdit: 'Ask to work on the board',
    offline: 'No network: the board as it was last seen.',
    none: 'This board cannot be opened from a phone now. What stands on it is in the Board tab.',
    inOutline: 'This board is read as a list in the Board tab.',
  },
}
