import { defineMessages } from '../i18n/locale.ts'

/** The words on the example's mapping board. */
export const exampleMappingTexts = defineMessages({
  id: {
    groups: {
      water: 'Air tidak mengalir siang hari',
      assets: 'Aset yang kita punya',
      capacity: 'Kapasitas & kelembagaan',
    },
    notes: {
      pipe: 'Pipa utama bocor di depan mushola sejak Lebaran',
      night: 'Air keluar hanya jam 2 pagi, anak-anak mandi sebelum subuh',
      fee: 'Iuran Rp15.000 dibayar tapi tidak ada laporan',
      tank: 'Tandon di masjid retak, tidak pernah penuh',
      springDay: 'Dulu (1998) ada gotong royong bersih sumber tiap Jumat',
      spring: 'Mata air Kali Bening masih jernih, 800 m dari RT 03',
      plumber: 'Pak Joko tukang ledeng, siap bantu',
      cash: 'Kas RW ± Rp4.200.000',
      women: 'PKK punya 20 anggota aktif',
      committee: 'Belum ada pengurus air yang tetap',
      school: 'Sekolah juga butuh air untuk toilet',
      meter: 'Meteran rusak, tagihan dikira-kira',
      sick: 'Musim kemarau anak-anak sering diare',
      students: 'Ada mahasiswa KKN yang bisa menguji mutu air',
      dry: 'Tahun 2019 sumur di RT 06 kering tiga bulan',
    },
    authors: { youth: 'Karang Taruna', treasurer: 'Bendahara RW', head: 'Bu Lurah' },
  },
  en: {
    groups: {
      water: 'No water during the day',
      assets: 'What we have',
      capacity: 'Capacity & organisation',
    },
    notes: {
      pipe: 'Main pipe has leaked outside the prayer house since Eid',
      night: 'Water only comes at 2 am, children bathe before dawn',
      fee: 'We pay a fee of Rp15.000 but see no report',
      tank: 'The tank at the mosque is cracked and never fills',
      springDay: 'Back in 1998 we cleaned the spring together every Friday',
      spring: 'The Kali Bening spring is still clear, 800 m from RT 03',
      plumber: 'Pak Joko is a plumber and ready to help',
      cash: 'RW funds ± Rp4.200.000',
      women: 'The women’s group has 20 active members',
      committee: 'There is no standing water committee yet',
      school: 'The school needs water for its toilets too',
      meter: 'Broken meters, bills are guesswork',
      sick: 'In the dry season children often have diarrhoea',
      students: 'Students on placement could test the water',
      dry: 'In 2019 the wells in RT 06 were dry for three months',
    },
    authors: { youth: 'Youth group', treasurer: 'RW treasurer', head: 'Village head' },
  },
})
