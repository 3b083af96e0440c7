import { defineMessages } from '../i18n/locale.ts'

/** One item of the agenda: what was said, and what was decided. */
export interface ExampleAgendaItem {
  readonly title: string
  readonly minutes: readonly string[]
  readonly decisions: readonly string[]
}

const agendaId: readonly ExampleAgendaItem[] = [
  {
    title: 'Pembukaan (±5 menit)',
    minutes: ['Ketua RW membuka rapat. 38 dari 51 undangan hadir, kuorum 34 terpenuhi.'],
    decisions: [],
  },
  { title: 'Arahan tim fasilitasi (±10 menit)', minutes: [], decisions: [] },
  {
    title: 'Identifikasi dan kesepakatan potensi wilayah: prasarana, sosial, budaya, ekonomi (±30 menit)',
    minutes: [
      'Warga menulis dan mengelompokkan catatan di papan pemetaan.',
      'Mata air Kali Bening masih jernih. Pak Joko bersedia memimpin pekerjaan pipa.',
    ],
    decisions: [],
  },
  {
    title: 'Pembahasan daftar panjang usulan kegiatan (±45 menit)',
    minutes: [
      'Bu Sari: pipa utama bocor sejak Lebaran, air hanya mengalir jam 2 pagi.',
      'Pak Dedi meminta laporan iuran.',
    ],
    decisions: [],
  },
  {
    title: 'Kesepakatan prioritas RW (±30 menit)',
    minutes: ['Usulan dibacakan satu per satu dan disepakati secara mufakat.'],
    decisions: ['Perbaikan pipa utama menjadi prioritas pertama, penanggung jawab Pak Joko.'],
  },
  { title: 'Perumusan hasil dan pengisian formulir (±10 menit)', minutes: [], decisions: [] },
  { title: 'Pemilihan wakil ke musrenbang kelurahan (±5 menit)', minutes: [], decisions: [] },
]

const agendaEn: readonly ExampleAgendaItem[] = [
  {
    title: 'Opening (±5 minutes)',
    minutes: ['The RW head opened the meeting. 38 of 51 invited were present; the quorum of 34 was met.'],
    decisions: [],
  },
  { title: 'Guidance by the facilitation team (±10 minutes)', minutes: [], decisions: [] },
  {
    title: 'Agreeing on the area’s potential: infrastructure, social, culture, economy (±30 minutes)',
    minutes: [
      'Residents wrote and grouped notes on the mapping board.',
      'The Kali Bening spring is still clear. Pak Joko is willing to lead the work on the pipe.',
    ],
    decisions: [],
  },
  {
    title: 'Discussing the long list of proposed activities (±45 minutes)',
    minutes: [
      'Bu Sari: the main pipe has leaked since Eid, water only comes at 2 am.',
      'Pak Dedi asked for a report on the fees.',
    ],
    decisions: [],
  },
  {
    title: 'Agreeing on the RW’s priorities (±30 minutes)',
    minutes: ['The proposals were read out one by one and agreed by consensus.'],
    decisions: ['Repairing the main pipe is the first priority, with Pak Joko in charge.'],
  },
  { title: 'Formulating results and filling in the forms (±10 minutes)', minutes: [], decisions: [] },
  { title: 'Choosing delegates to the village planning meeting (±5 minutes)', minutes: [], decisions: [] },
]

/** The words of the example's meeting, the yearly Rembug Warga. */
export const exampleMeetingTexts = defineMessages({
  id: {
    title: 'Rembug Warga RW 05',
    place: 'Balai RW 05',
    agenda: agendaId,
    signatories: [
      { name: 'Bambang Sutrisno', position: 'Ketua RW 05' },
      { name: 'Rina Wulandari', position: 'Notulis' },
      { name: 'Yanti Rahayu', position: 'Wakil warga' },
    ],
  },
  en: {
    title: 'Residents’ meeting RW 05',
    place: 'RW 05 hall',
    agenda: agendaEn,
    signatories: [
      { name: 'Bambang Sutrisno', position: 'Head of RW 05' },
      { name: 'Rina Wulandari', position: 'Note taker' },
      { name: 'Yanti Rahayu', position: 'Residents’ representative' },
    ],
  },
})
