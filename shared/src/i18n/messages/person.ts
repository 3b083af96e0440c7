import type { Sector } from '../../attendance/person.ts'
import { defineMessages } from '../locale.ts'

const idSectors: Readonly<Record<Sector, string>> = {
  custom: 'Tokoh adat',
  religion: 'Tokoh agama',
  education: 'Pendidikan',
  farming: 'Tani',
  fishing: 'Nelayan',
  crafts: 'Perajin',
  women: 'Perempuan',
  children: 'Pemerhati anak',
  poor: 'Keluarga miskin',
  youth: 'Pemuda',
  other: 'Lainnya',
}
const enSectors: Readonly<Record<Sector, string>> = {
  custom: 'Customary leaders',
  religion: 'Religious leaders',
  education: 'Education',
  farming: 'Farmers',
  fishing: 'Fishers',
  crafts: 'Artisans',
  women: 'Women',
  children: 'For children',
  poor: 'Poor families',
  youth: 'Youth',
  other: 'Other',
}

/** What the fields of a list of people are called, on phones and laptops alike. */
export const personMessages = defineMessages({
  id: {
    name: 'Nama',
    hamlet: 'Dusun / RT',
    gender: 'L/P',
    genders: { female: 'Perempuan', male: 'Laki-laki' },
    genderLetters: { female: 'P', male: 'L' },
    sector: 'Unsur',
    sectors: idSectors,
    phone: 'Nomor HP',
  },
  en: {
    name: 'Name',
    hamlet: 'Hamlet / RT',
    gender: 'M/F',
    genders: { female: 'Female', male: 'Male' },
    genderLetters: { female: 'F', male: 'M' },
    sector: 'Group',
    sectors: enSectors,
    phone: 'Phone number',
  },
})
