import { defineMessages } from '../i18n/locale.ts'

/** The words on the example's planning board. */
export const examplePlanningTexts = defineMessages({
  id: {
    activities: {
      pipe: {
        title: 'Perbaikan pipa utama',
        goal: 'Air mengalir siang hari ke 84 rumah di RT 01 sampai RT 04',
        place: 'Depan mushola sampai RT 04',
      },
      tank: {
        title: 'Perbaikan tandon masjid',
        goal: 'Tandon 5.000 liter terisi penuh sebelum magrib',
        place: 'Halaman masjid, RT 02',
      },
      committee: {
        title: 'Pembentukan pengurus air RW',
        goal: 'Ada pengurus tetap yang melaporkan iuran setiap bulan',
        place: 'Balai RW 05',
      },
    },
    budget: {
      pipe: { item: 'Pipa HDPE 3 inci', unit: 'batang' },
      cement: { item: 'Semen & pasir bak penampung', unit: 'sak' },
      plumber: { item: 'Tukang ledeng', unit: 'hari' },
      labour: { item: 'Gotong royong warga', unit: 'hari orang' },
    },
    funding: {
      village: { name: 'Dana kelurahan', contact: 'Kantor kelurahan, Kasi Pembangunan' },
      fees: { name: 'Iuran air warga', contact: 'Bendahara RW 05' },
      work: { name: 'Gotong royong', contact: 'Ketua RT 01 sampai RT 04' },
      bazaar: { name: 'Bazar PKK', contact: 'Ketua PKK RW 05' },
    },
    rundown: {
      gather: { item: 'Warga berkumpul, pembagian tugas dan alat', person: 'Pak Joko' },
      opening: { item: 'Doa dan arahan keselamatan', person: 'Pak Bambang' },
      dig: { item: 'Menggali jalur pipa dari mushola ke RT 04', person: 'Pak Dedi' },
      rest: { item: 'Istirahat, minum dan kudapan', person: 'Ibu-ibu PKK' },
      lay: { item: 'Memasang dan menyambung pipa', person: 'Pak Joko' },
      lunch: { item: 'Salat dan makan siang bersama', person: 'Ibu-ibu PKK' },
      test: { item: 'Uji aliran di setiap RT, menutup galian', person: 'Pak Slamet' },
      close: { item: 'Bersih-bersih, foto untuk laporan, penutup', person: 'Rina' },
    },
  },
  en: {
    activities: {
      pipe: {
        title: 'Repair of the main pipe',
        goal: 'Water by day for 84 homes in RT 01 to RT 04',
        place: 'From the prayer house to RT 04',
      },
      tank: {
        title: 'Repair of the tank at the mosque',
        goal: 'The 5,000 litre tank is full before sunset',
        place: 'Mosque yard, RT 02',
      },
      committee: {
        title: 'A water committee for the RW',
        goal: 'A standing committee that reports on the fees every month',
        place: 'RW 05 hall',
      },
    },
    budget: {
      pipe: { item: '3 inch HDPE pipe', unit: 'length' },
      cement: { item: 'Cement and sand for the basin', unit: 'sack' },
      plumber: { item: 'Plumber', unit: 'day' },
      labour: { item: 'Residents’ shared work', unit: 'person-day' },
    },
    funding: {
      village: { name: 'Kelurahan funds', contact: 'Kelurahan office, head of development' },
      fees: { name: 'Water fees', contact: 'Treasurer of RW 05' },
      work: { name: 'Shared work', contact: 'Heads of RT 01 to RT 04' },
      bazaar: { name: 'Women’s group bazaar', contact: 'Chair of the women’s group' },
    },
    rundown: {
      gather: { item: 'Residents gather, tasks and tools are handed out', person: 'Pak Joko' },
      opening: { item: 'Prayer and safety briefing', person: 'Pak Bambang' },
      dig: { item: 'Dig the trench from the prayer house to RT 04', person: 'Pak Dedi' },
      rest: { item: 'Rest, drinks and snacks', person: 'Women’s group' },
      lay: { item: 'Lay and join the pipe', person: 'Pak Joko' },
      lunch: { item: 'Prayer and lunch together', person: 'Women’s group' },
      test: { item: 'Test the flow in every RT, fill the trench', person: 'Pak Slamet' },
      close: { item: 'Clean up, photos for the report, closing', person: 'Rina' },
    },
  },
})
