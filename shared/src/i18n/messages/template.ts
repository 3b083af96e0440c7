import type { TemplateId } from '../../template/template.ts'
import { defineMessages } from '../locale.ts'

interface TemplateWords {
  readonly name: string
  /** When to take it, in one sentence. */
  readonly use: string
}
type Words = Readonly<Record<TemplateId, TemplateWords>>
/** The titles of a template's areas, in the order of `areasByTemplate`. */
type AreaTitles = Readonly<Record<TemplateId, readonly string[]>>

const namesId: Words = {
  'needs-assets': {
    name: 'Kebutuhan, aset, kapasitas, sejarah',
    use: 'Untuk memulai: apa yang kurang, apa yang ada, siapa yang mampu, bagaimana dulunya.',
  },
  'problem-tree': { name: 'Pohon masalah', use: 'Dari akar masalah sampai akibatnya, lalu jalan keluarnya.' },
  'five-assets': { name: 'Lima modal', use: 'Kekuatan warga: manusia, alam, fisik, sosial, keuangan.' },
  'village-sketch': {
    name: 'Denah desa',
    use: 'Menaruh catatan di tempatnya: sumber daya, rawan masalah, tempat penting.',
  },
  institutions: { name: 'Diagram lembaga', use: 'Siapa yang berpengaruh dan siapa yang berkepentingan.' },
  calendar: { name: 'Kalender musim', use: 'Kapan hujan, panen, paceklik, dan sakit datang dalam setahun.' },
  timeline: { name: 'Alur sejarah desa', use: 'Peristiwa penting dari masa ke masa.' },
  'five-whys': { name: 'Lima kali mengapa', use: 'Bertanya mengapa sampai akar masalahnya ketemu.' },
}
const namesEn: Words = {
  'needs-assets': {
    name: 'Needs, assets, capacity, history',
    use: 'To begin with: what is missing, what is there, who is able, how it came to be.',
  },
  'problem-tree': { name: 'Problem tree', use: 'From the roots of a problem to what it leads to, and the ways out.' },
  'five-assets': {
    name: 'Five assets',
    use: 'What residents can build on: human, natural, physical, social, financial.',
  },
  'village-sketch': {
    name: 'Village sketch',
    use: 'Notes where they belong: resources, trouble spots, places that matter.',
  },
  institutions: { name: 'Institution diagram', use: 'Who has power, and who has an interest.' },
  calendar: { name: 'Seasonal calendar', use: 'When rain, harvest, lean months and sickness come in a year.' },
  timeline: { name: 'Village history', use: 'What mattered, from one time to the next.' },
  'five-whys': { name: 'Five whys', use: 'Ask why until the root of the problem is found.' },
}

const areasId: AreaTitles = {
  'needs-assets': ['Kebutuhan dan masalah', 'Aset yang kita punya', 'Kapasitas dan kelembagaan', 'Sejarah'],
  'problem-tree': ['Akibat', 'Masalah utama', 'Sebab', 'Jalan keluar'],
  'five-assets': ['Modal manusia', 'Modal alam', 'Modal fisik', 'Modal sosial', 'Modal keuangan'],
  'village-sketch': [
    'Denah: taruh catatan di tempatnya (utara di atas)',
    'Sumber daya',
    'Rawan masalah',
    'Tempat penting',
  ],
  institutions: [
    'Pengaruh besar, kepentingan kecil: jaga hubungan',
    'Pengaruh besar, kepentingan besar: ajak bekerja bersama',
    'Pengaruh kecil, kepentingan kecil: beri kabar',
    'Pengaruh kecil, kepentingan besar: dengarkan dan kuatkan',
  ],
  calendar: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
    'Cuaca dan air',
    'Tani dan kerja',
    'Uang',
    'Kesehatan',
  ],
  timeline: ['Sebelum 1980', '1980-an', '1990-an', '2000-an', '2010-an', '2020 sampai kini'],
  'five-whys': ['Masalahnya', 'Mengapa?', 'Mengapa begitu?', 'Mengapa begitu?', 'Mengapa begitu?', 'Akar masalahnya'],
}
const areasEn: AreaTitles = {
  'needs-assets': ['Needs and problems', 'Assets we have', 'Capacity and institutions', 'History'],
  'problem-tree': ['Effects', 'Core problem', 'Causes', 'Ways out'],
  'five-assets': ['Human assets', 'Natural assets', 'Physical assets', 'Social assets', 'Financial assets'],
  'village-sketch': [
    'Sketch: put notes where they belong (north is up)',
    'Resources',
    'Trouble spots',
    'Places that matter',
  ],
  institutions: [
    'Much power, little interest: keep in touch',
    'Much power, much interest: work together',
    'Little power, little interest: keep informed',
    'Little power, much interest: listen and strengthen',
  ],
  calendar: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
    'Weather and water',
    'Farming and work',
    'Money',
    'Health',
  ],
  timeline: ['Before 1980', '1980s', '1990s', '2000s', '2010s', '2020 until now'],
  'five-whys': ['The problem', 'Why?', 'Why is that?', 'Why is that?', 'Why is that?', 'The root'],
}

/** Templates: what they are called, when to take them, and what is written on their areas. */
export const templateMessages = defineMessages({
  id: {
    title: 'Pilih kerangka',
    text: 'Kerangka ditaruh di samping yang sudah ada; tidak ada yang tertutup. Bisa diurungkan.',
    first: 'Untuk memulai',
    names: namesId,
    areas: areasId,
    applied: (name: string) => `Kerangka “${name}” sudah ditaruh`,
  },
  en: {
    title: 'Choose a template',
    text: 'It is laid beside what is there; nothing is covered. It can be undone.',
    first: 'To begin with',
    names: namesEn,
    areas: areasEn,
    applied: (name) => `The template “${name}” is on the board`,
  },
})
