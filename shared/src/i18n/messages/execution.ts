import { defineMessages } from '../locale.ts'

export const executionMessages = defineMessages({
  id: {
    title: 'Rencana di tangan pelaksana',
    intro:
      'Cetak susunan acara dan anggaran, lalu bagikan kepada penanggung jawab. Isinya selalu mengikuti papan perancangan.',
    printPdf: 'Cetak (PDF)',
    downloadDocx: 'Unduh Word',
    emptyPlanTitle: 'Belum ada rencana',
    emptyPlanText: 'Buat papan perancangan dulu: kegiatan, anggaran, dan susunan acara ditulis di sana.',
    openPlan: 'Buka papan perancangan',
    noRundown: 'Susunan acara belum ditulis.',
    noBudget: 'Anggaran belum ditulis.',
    reports: 'Laporan warga',
    noReports: 'Belum ada laporan. Buka penulisan di bawah, lalu warga menulis laporan dari HP mereka.',
    addReport: 'Tambah laporan',
    writeReport: 'Apa yang sudah dikerjakan?',
    placed: (count: number) => `${count} laporan masuk ke daftar`,
    removed: 'Laporan dihapus',
    hide: 'Sembunyikan',
    hidden: 'Laporan disembunyikan',
  },
  en: {
    title: 'The plan in the hands of those who carry it out',
    intro:
      'Print the order of events and the budget and hand them to the people in charge. Both follow the planning board.',
    printPdf: 'Print (PDF)',
    downloadDocx: 'Download Word',
    emptyPlanTitle: 'No plan yet',
    emptyPlanText: 'Make a planning board first: activities, budget and order of events are written there.',
    openPlan: 'Open the planning board',
    noRundown: 'The order of events has not been written yet.',
    noBudget: 'The budget has not been written yet.',
    reports: 'Residents’ reports',
    noReports: 'No reports yet. Open writing below, and residents write reports on their phones.',
    addReport: 'Add a report',
    writeReport: 'What has been done?',
    placed: (count: number) => (count === 1 ? '1 report put on the list' : `${count} reports put on the list`),
    removed: 'Report deleted',
    hide: 'Hide',
    hidden: 'Report hidden',
  },
})
