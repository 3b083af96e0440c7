import { defineMessages } from '../locale.ts'

interface Count {
  readonly count: number
}

/** Edits that the server never took: what they are, why, and what can be done with them. */
export const undeliveredMessages = defineMessages({
  id: {
    title: 'Belum terkirim',
    count: ({ count }: Count) => `${count} belum terkirim`,
    show: 'Lihat yang belum terkirim',
    why: {
      withdrawn: 'Hak Anda dicabut sebelum tulisan ini sampai di server.',
      replaced:
        'Isi halaman ini diganti dengan keadaan lain, misalnya dari cadangan, sebelum tulisan ini sampai di server. Tulisan ini tidak dimasukkan sendiri, supaya tidak ada yang dobel.',
      gone: 'Halaman ini sudah tidak ada di server.',
      refused: 'Server menolak kiriman yang memuat tulisan ini.',
    },
    kept: 'Semuanya tetap di perangkat ini sampai Anda membuangnya.',
    changes: { added: 'Baru', rewritten: 'Diubah', arranged: 'Dipindah', removed: 'Dihapus' },
    noWords: '(tanpa teks)',
    copy: 'Salin teks',
    copied: 'Teks tersalin.',
    copyByHand: 'Teks belum tersalin. Unduh saja sebagai berkas.',
    download: 'Unduh berkas',
    fileName: 'belum-terkirim.txt',
    addAgain: ({ count }: Count) =>
      count === 1 ? 'Tambahkan lagi sebagai catatan baru' : `Tambahkan lagi ${count} catatan`,
    addedAgain: ({ count }: Count) => `${count} catatan ditambahkan. Yang belum punya tempat menunggu di kotak masuk.`,
    discard: 'Buang',
    discardQuestion: ({ count }: Count) => `Buang ${count} perubahan dari perangkat ini?`,
    discardExplained: 'Tidak ada salinan lain, dan tidak bisa dikembalikan. Salin atau unduh dulu bila masih perlu.',
    discardYes: 'Ya, buang',
    delivered: ({ count }: Count) => `${count} perubahan Anda yang menunggu kini tersimpan di server.`,
  },
  en: {
    title: 'Not delivered',
    count: ({ count }) => `${count} not delivered`,
    show: 'Show what was not delivered',
    why: {
      withdrawn: 'Your right to edit was withdrawn before this reached the server.',
      replaced:
        'Another state took the place of this page, for example a backup, before this reached the server. It is not put in by itself, so that nothing stands there twice.',
      gone: 'This page is no longer on the server.',
      refused: 'The server did not take what held this.',
    },
    kept: 'All of it stays on this device until you throw it away.',
    changes: { added: 'New', rewritten: 'Changed', arranged: 'Moved', removed: 'Deleted' },
    noWords: '(no text)',
    copy: 'Copy the text',
    copied: 'Text copied.',
    copyByHand: 'The text was not copied. Download it as a file.',
    download: 'Download a file',
    fileName: 'not-delivered.txt',
    addAgain: ({ count }) => (count === 1 ? 'Add it again as a new note' : `Add ${count} notes again`),
    addedAgain: ({ count }) =>
      count === 1
        ? '1 note was added. Without a place it waits in the inbox.'
        : `${count} notes were added. Those without a place wait in the inbox.`,
    discard: 'Throw away',
    discardQuestion: ({ count }) =>
      count === 1 ? 'Throw 1 change away from this device?' : `Throw ${count} changes away from this device?`,
    discardExplained:
      'There is no other copy, and it cannot be brought back. Copy or download it first if you still need it.',
    discardYes: 'Yes, throw away',
    delivered: ({ count }) =>
      count === 1
        ? '1 change of yours that was waiting is now saved on the server.'
        : `${count} changes of yours that were waiting are now saved on the server.`,
  },
})
