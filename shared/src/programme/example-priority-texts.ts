import { defineMessages } from '../i18n/locale.ts'
import type { Statement } from '../priority/priority-schema.ts'

interface ExampleStatement extends Statement {
  readonly text: string
}

const id: Record<'pipe' | 'tank' | 'committee' | 'meter', ExampleStatement> = {
  pipe: {
    who: 'Warga RT 01 sampai RT 04, terutama ibu dan anak-anak',
    what: 'Air ledeng tidak mengalir dari pagi sampai malam',
    where: 'Sepanjang pipa utama, dari depan mushola sampai RT 04',
    howMany: '84 rumah, sekitar 310 jiwa',
    since: 'Sejak Lebaran tahun ini',
    effect: 'Anak-anak mandi sebelum subuh; tiap rumah membeli air Rp8.000 sehari',
    text: 'Pipa utama yang bocor membuat 84 rumah tidak mendapat air pada siang hari. Yang paling berat menanggungnya adalah keluarga yang tidak sanggup membeli air setiap hari.',
  },
  tank: {
    who: 'Jamaah masjid dan 20 rumah di RT 02',
    what: 'Tandon 5.000 liter retak dan tidak pernah penuh',
    where: 'Halaman masjid, RT 02',
    howMany: 'Tersisa sekitar 1.500 liter sehari',
    since: 'Sejak musim hujan yang lalu',
    effect: 'Air wudu habis sebelum magrib',
    text: '',
  },
  committee: {
    who: 'Semua pelanggan air di RW 05',
    what: 'Tidak ada pengurus air yang tetap',
    where: 'RW 05',
    howMany: '112 pelanggan membayar Rp15.000 sebulan',
    since: 'Sejak pengurus lama berhenti tahun 2023',
    effect: 'Iuran tidak dilaporkan, kerusakan tidak ada yang mengurus',
    text: '',
  },
  meter: {
    who: 'Pelanggan di RT 03',
    what: 'Meteran air rusak, tagihan dikira-kira',
    where: 'RT 03',
    howMany: '',
    since: '',
    effect: 'Warga merasa membayar terlalu banyak',
    text: '',
  },
}

const en: typeof id = {
  pipe: {
    who: 'Residents of RT 01 to RT 04, above all mothers and children',
    what: 'No tap water from morning to night',
    where: 'Along the main pipe, from the prayer house to RT 04',
    howMany: '84 homes, about 310 people',
    since: 'Since Eid this year',
    effect: 'Children bathe before dawn; each home buys water for Rp8.000 a day',
    text: 'The leaking main pipe leaves 84 homes without water during the day. Families who cannot afford to buy water every day bear the most.',
  },
  tank: {
    who: 'Those who pray at the mosque, and 20 homes in RT 02',
    what: 'The 5,000 litre tank is cracked and never fills',
    where: 'Mosque yard, RT 02',
    howMany: 'About 1,500 litres a day are left',
    since: 'Since the last rainy season',
    effect: 'No water for ablution before sunset',
    text: '',
  },
  committee: {
    who: 'Everybody in RW 05 who pays for water',
    what: 'There is no standing water committee',
    where: 'RW 05',
    howMany: '112 customers pay Rp15.000 a month',
    since: 'Since the last committee stopped in 2023',
    effect: 'Fees are not reported, and nobody sees to repairs',
    text: '',
  },
  meter: {
    who: 'Customers in RT 03',
    what: 'Water meters are broken, bills are guesswork',
    where: 'RT 03',
    howMany: '',
    since: '',
    effect: 'People feel that they pay too much',
    text: '',
  },
}

/** The problem statements of the example's priorities, the first first. */
export const examplePriorityTexts = defineMessages({ id, en })
