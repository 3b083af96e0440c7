import type * as Y from 'yjs'
import { type Announcement, announcementParts, writeAnnouncement } from '../announcement/announcement.ts'
import type { Locale } from '../i18n/locale.ts'
import type { ExampleFill } from './example.ts'

const texts: Readonly<Record<Locale, Announcement>> = {
  id: {
    achieved: 'Pipa utama sudah diperbaiki. Air mengalir pukul 06.00–18.00 ke 84 rumah di RT 01 sampai RT 04.',
    changed: 'Laporan iuran air ditempel di balai RW setiap tanggal 5. Bahan dipesan dua minggu sebelum hari kerja.',
    continued:
      'Tandon masjid diperbaiki bulan ini. Mari bersih sumber bersama setiap Jumat pukul 06.30 di Kali Bening.',
    contact: 'Bu Yanti, balai RW 05, setiap Jumat pukul 16.00–18.00.',
  },
  en: {
    achieved: 'The main pipe is mended. Water runs from 6 am to 6 pm to 84 homes in RT 01 to RT 04.',
    changed: 'The fee report is posted at the RW hall on the 5th of each month. Materials are ordered two weeks ahead.',
    continued:
      'The tank at the mosque is being mended this month. Join in cleaning the spring every Friday, 6.30 am, at Kali Bening.',
    contact: 'Bu Yanti, RW 05 hall, Fridays 4–6 pm.',
  },
}

/** Writes the short message to residents. */
export const fillExampleAnnouncement = (doc: Y.Doc, { locale }: ExampleFill): void => {
  for (const part of announcementParts) writeAnnouncement(doc, part, texts[locale][part])
}
