import { defineMessages } from '../locale.ts'

/** Rich text as it is read: notes, minutes and statements. */
export const richTextMessages = defineMessages({
  id: {
    writeText: (label: string) => `Tulis: ${label}`,
    decision: 'Keputusan',
    unknownContent:
      'Teks ini memuat isi dari Rembuk versi lain, jadi di sini hanya bisa dibaca. Tidak ada yang hilang. Muat ulang halaman ini untuk memakai versi terbaru.',
    cannotOpen: 'Alat tulis belum bisa dibuka. Teks tetap aman. Periksa jaringan, lalu muat ulang halaman.',
  },
  en: {
    writeText: (label: string) => `Write: ${label}`,
    decision: 'Decision',
    unknownContent:
      'This text holds content from another version of Rembuk, so it can only be read here. Nothing is lost. Reload this page to get the newest version.',
    cannotOpen: 'The editor could not be opened. The text is safe. Check the network, then reload the page.',
  },
})
