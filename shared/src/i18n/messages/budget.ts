import type { FundingKind, FundingStatus } from '../../plan/funding-schema.ts'
import type { NumberError } from '../../plan/parse-number.ts'
import { defineMessages } from '../locale.ts'

const idKinds: Record<FundingKind, string> = { cash: 'Uang', inKind: 'Barang', labour: 'Tenaga' }
const enKinds: Record<FundingKind, string> = { cash: 'Cash', inKind: 'In kind', labour: 'Labour' }
const idStatuses: Record<FundingStatus, string> = {
  idea: 'Gagasan',
  asked: 'Diminta',
  promised: 'Dijanjikan',
  received: 'Diterima',
}
const enStatuses: Record<FundingStatus, string> = {
  idea: 'Idea',
  asked: 'Asked',
  promised: 'Promised',
  received: 'Received',
}
const idRefusals: Record<NumberError['type'], string> = {
  NotANumber: 'Belum terbaca sebagai angka. Contoh: 1.250.000 atau 2,5',
  NegativeNumber: 'Angka di sini tidak bisa kurang dari nol. Isi sebelumnya tetap.',
  NumberTooLarge: 'Angkanya terlalu besar, jadi isi sebelumnya tetap. Periksa jumlah nolnya.',
}
const enRefusals: Record<NumberError['type'], string> = {
  NotANumber: 'Not read as a number yet. For example: 1.250.000 or 2,5',
  NegativeNumber: 'This cannot be less than zero. What stood here is kept.',
  NumberTooLarge: 'This is too large, so what stood here is kept. Check the zeros.',
}

/** Budget by source, taxes and rounding, and the funding strategy. */
export const budgetMessages = defineMessages({
  id: {
    kinds: idKinds,
    statuses: idStatuses,
    refusals: idRefusals,
    lineTooLarge: 'Volume kali harga melebihi Rp1 triliun. Yang dihitung hanya Rp1 triliun.',
    // How the budget is shown
    show: 'Tampilkan',
    byPrice: 'Harga',
    bySource: 'Sumber dana',
    copyTable: 'Salin ke Excel',
    tableCopied: (count: number) => `${count} baris disalin. Tempelkan di Excel atau Google Sheets.`,
    tableNotCopied: 'Browser ini tidak mengizinkan penyalinan.',
    print: { pdf: 'Cetak (PDF)', docx: 'Word' },
    tax: 'Pajak',
    taxOfLine: 'Pajak (%)',
    taxOfBudget: 'Pajak semua baris (%)',
    rounding: 'Pembulatan',
    roundingSteps: { 1: 'Tanpa pembulatan', 100: 'ke ratusan', 1000: 'ke ribuan' } as Record<number, string>,
    sum: 'Jumlah sebelum pajak',
    cost: 'Jumlah dan pajak',
    mainSource: 'Sumber utama',
    nobody: 'Belum ada sumber',
    section: 'Bagian',
    bearsRest: 'Sumber ini menanggung sisanya. Isi kolom sumber lain, atau ganti “Sisanya dari”.',
    bears: 'Sisanya dari',
    asMain: (name: string) => `(utama) ${name}`,
    excess: (amount: string) =>
      `Pembagiannya ${amount} lebih besar daripada jumlah baris ini; kelebihannya tidak dihitung.`,
    noSources: 'Tambahkan dulu sumber dana di bagian Pendanaan. Setiap sumber menjadi satu kolom di sini.',
    // Funding strategy
    funding: 'Pendanaan',
    fundingTitle: 'Strategi pendanaan',
    fundingHint:
      'Satu baris untuk setiap sumber. Jumlahnya dibandingkan dengan RAB selagi Anda mengetik. Kontak: kantor atau jabatan, bukan nomor telepon.',
    fundingEmpty: 'Belum ada sumber dana. Mulailah dari yang paling mungkin: dana desa, iuran, gotong royong.',
    addFunding: 'Tambah sumber',
    source: 'Sumber',
    kind: 'Bentuk',
    amount: 'Jumlah',
    status: 'Status',
    contact: 'Kontak (kantor/jabatan)',
    used: 'Dipakai di RAB',
    totalOffered: 'Jumlah semua sumber',
    unnamedSource: 'Sumber tanpa nama',
    contactIsPersonal:
      'Nomor telepon dan alamat pribadi tidak ditulis di papan, karena warga bisa melihatnya. Tulis kantor atau jabatannya.',
    promisedTwice: ({ amount, board }: { amount: string; board: string | undefined }) =>
      board === undefined
        ? `Sumber ini sudah tercatat dijanjikan ${amount} di baris lain. Pastikan bukan uang yang sama.`
        : `Sumber ini juga dijanjikan ${amount} di papan “${board}”. Pastikan bukan uang yang sama.`,
    sharedBeyond: (amount: string) => `RAB memakai ${amount} lebih banyak daripada yang diberikan sumber ini.`,
    need: 'Kebutuhan RAB',
    gap: 'Masih kurang',
    surplus: 'Lebih',
    covered: 'RAB sudah tertutup',
    // Programme
    programmeTitle: 'Anggaran program',
    programmeTotal: 'Jumlah semua papan perancangan',
    thisBoard: (title: string) => (title ? `${title} (papan ini)` : 'Papan ini'),
    noSuchWord: 'Pilih salah satu dari daftar.',
    general: 'Umum, tidak untuk satu kegiatan',
  },
  en: {
    kinds: enKinds,
    statuses: enStatuses,
    refusals: enRefusals,
    lineTooLarge: 'Volume times price is more than Rp1 trillion. Only Rp1 trillion is counted.',
    show: 'Show',
    byPrice: 'Prices',
    bySource: 'Sources',
    copyTable: 'Copy for Excel',
    tableCopied: (count) => `${count === 1 ? '1 row' : `${count} rows`} copied. Paste into Excel or Google Sheets.`,
    tableNotCopied: 'This browser does not allow copying.',
    print: { pdf: 'Print (PDF)', docx: 'Word' },
    tax: 'Tax',
    taxOfLine: 'Tax (%)',
    taxOfBudget: 'Tax on every line (%)',
    rounding: 'Rounding',
    roundingSteps: { 1: 'No rounding', 100: 'to hundreds', 1000: 'to thousands' },
    sum: 'Sum before tax',
    cost: 'Amount with tax',
    mainSource: 'Main source',
    nobody: 'No source yet',
    section: 'Section',
    bearsRest: 'This source bears the rest. Fill in another source, or change “The rest from”.',
    bears: 'The rest from',
    asMain: (name) => `(main) ${name}`,
    excess: (amount) => `The shares are ${amount} more than this line costs; what is too much does not count.`,
    noSources: 'Add sources of funds under Funding first. Each source is a column here.',
    funding: 'Funding',
    fundingTitle: 'Funding strategy',
    fundingHint:
      'One row for each source. The amounts are compared with the budget as you type. Contact: an office or position, no telephone number.',
    fundingEmpty: 'No sources yet. Begin with the most likely: village funds, fees, shared work.',
    addFunding: 'Add a source',
    source: 'Source',
    kind: 'Given as',
    amount: 'Amount',
    status: 'Status',
    contact: 'Contact (office/position)',
    used: 'Used in the budget',
    totalOffered: 'All sources together',
    unnamedSource: 'Source without a name',
    contactIsPersonal:
      'Telephone numbers and private addresses are not written on the board, because residents may see it. Write the office or position.',
    promisedTwice: ({ amount, board }) =>
      board === undefined
        ? `This source is already down for ${amount} promised in another row. Make sure that it is not the same money.`
        : `This source is also promised for ${amount} on the board “${board}”. Make sure that it is not the same money.`,
    sharedBeyond: (amount) => `The budget uses ${amount} more than this source gives.`,
    need: 'Needed by the budget',
    gap: 'Still missing',
    surplus: 'Left over',
    covered: 'The budget is covered',
    programmeTitle: 'Budget of the programme',
    programmeTotal: 'All planning boards together',
    thisBoard: (title) => (title ? `${title} (this board)` : 'This board'),
    noSuchWord: 'Choose one of the list.',
    general: 'General, not for one activity',
  },
})
