import { defineMessages } from '../locale.ts'

/** The tools of an open editor; they come with it, after the first view. */
export const editorToolMessages = defineMessages({
  id: {
    tools: 'Alat tulis',
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
    tools: 'Writing tools',
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
