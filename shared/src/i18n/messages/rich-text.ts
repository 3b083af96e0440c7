import { defineMessages } from '../locale.ts'

/** The rich text editor, on notes and in minutes. */
export const richTextMessages = defineMessages({
  id: {
    tools: 'Alat tulis',
    bold: 'Tebal',
    italic: 'Miring',
    heading: 'Judul',
    list: 'Daftar',
    numberedList: 'Daftar bernomor',
    markDecision: 'Tandai keputusan',
    decision: 'Keputusan',
    unknownContent:
      'Teks ini memuat isi dari Rembuk versi lain, jadi di sini hanya bisa dibaca. Tidak ada yang hilang. Muat ulang halaman ini untuk memakai versi terbaru.',
    cannotOpen: 'Alat tulis belum bisa dibuka. Teks tetap aman. Periksa jaringan, lalu muat ulang halaman.',
  },
  en: {
    tools: 'Writing tools',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    list: 'List',
    numberedList: 'Numbered list',
    markDecision: 'Mark as decision',
    decision: 'Decision',
    unknownContent:
      'This text holds content from another version of Rembuk, so it can only be read here. Nothing is lost. Reload this page to get the newest version.',
    cannotOpen: 'The editor could not be opened. The text is safe. Check the network, then reload the page.',
  },
})
