import { defineMessages } from '../locale.ts'

/** The rich text editor and its tools; they come with it, after the first view. */
export const editorToolMessages = defineMessages({
  id: {
    writeText: (label: string) => `Tulis: ${label}`,
    unknownContent:
      'Teks ini memuat isi dari Rembuk versi lain, jadi di sini hanya bisa dibaca. Tidak ada yang hilang. Muat ulang halaman ini untuk memakai versi terbaru.',
    cannotOpen: 'Alat tulis belum bisa dibuka. Teks tetap aman. Periksa jaringan, lalu muat ulang halaman.',
    tools: 'Alat tulis',
    tooLong: (limit: string) =>
      `Teks ini paling panjang ${limit} huruf. Yang baru saja diketik atau ditempel tidak dimasukkan; yang sudah tertulis tetap utuh. Persingkat dulu, atau tempel sebagian.`,
    picturesLeftOut: 'Kata-katanya sudah ditempel. Gambar tidak ikut: teks ini hanya memuat kata.',
    bold: 'Tebal',
    italic: 'Miring',
    heading: 'Judul',
    smallHeading: 'Judul kecil',
    list: 'Daftar',
    numberedList: 'Daftar bernomor',
    quote: 'Kutipan',
    link: 'Tautan',
    linkAddress: 'Alamat tautan',
    setLink: 'Pasang',
    removeLink: 'Lepas',
    linkRefused:
      'Alamat ini tidak bisa dibuka. Tulis alamat situs, surel, atau telepon, misalnya desa.id atau tel:0812345.',
    table: 'Tabel',
    tableActions: {
      addRow: '+ Baris',
      addColumn: '+ Kolom',
      removeRow: '− Baris',
      removeColumn: '− Kolom',
      removeTable: 'Hapus tabel',
    },
    markDecision: 'Tandai keputusan',
    decision: 'Keputusan',
  },
  en: {
    writeText: (label: string) => `Write: ${label}`,
    unknownContent:
      'This text holds content from another version of Rembuk, so it can only be read here. Nothing is lost. Reload this page to get the newest version.',
    cannotOpen: 'The editor could not be opened. The text is safe. Check the network, then reload the page.',
    tools: 'Writing tools',
    tooLong: (limit: string) =>
      `This text can be ${limit} letters long at most. What you have just typed or pasted was not taken in; what stood there is whole. Shorten it first, or paste a part.`,
    picturesLeftOut: 'The words have been pasted. Pictures were left out: this text holds words only.',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    smallHeading: 'Small heading',
    list: 'List',
    numberedList: 'Numbered list',
    quote: 'Quotation',
    link: 'Link',
    linkAddress: 'Address of the link',
    setLink: 'Set',
    removeLink: 'Remove',
    linkRefused:
      'This address cannot be opened. Write the address of a site, a mail or a telephone, such as desa.id or tel:0812345.',
    table: 'Table',
    tableActions: {
      addRow: '+ Row',
      addColumn: '+ Column',
      removeRow: '− Row',
      removeColumn: '− Column',
      removeTable: 'Delete table',
    },
    markDecision: 'Mark as decision',
    decision: 'Decision',
  },
})
