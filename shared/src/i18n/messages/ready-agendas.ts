import type { ReadyAgendaName } from '../../meeting/ready-agendas.ts'
import { defineMessages } from '../locale.ts'

interface AgendaTexts {
  readonly title: string
  /** What it is for, in one line. */
  readonly about: string
  /** What each step asks, in its order. */
  readonly prompts: readonly string[]
  /** What the room is asked to agree to, until somebody writes it out. */
  readonly proposal: string
}

/** The words of the ready-made agendas; their steps stand in `meeting/ready-agendas.ts`. */
export const readyAgendaMessages = defineMessages<Record<ReadyAgendaName, AgendaTexts>>({
  id: {
    'rembug-warga': {
      title: 'Rembug Warga',
      about: 'Musyawarah tahunan tingkat RW: dari potensi sampai utusan ke kelurahan.',
      prompts: [
        'Pembukaan: siapa saja yang hadir?',
        'Pengarahan dari tim pendamping; silakan bertanya',
        'Apa potensi wilayah kita: prasarana, sosial, ekonomi, budaya?',
        'Kegiatan apa yang kita usulkan, dan di mana tempatnya?',
        'Usulan mana yang menjadi prioritas RW?',
        'Hasil musyawarah dibacakan dan formulir diisi bersama',
        'Setujukah Anda dengan utusan RW ke musyawarah kelurahan?',
      ],
      proposal: 'Nama-nama utusan yang dibacakan mewakili RW di musyawarah kelurahan.',
    },
    'musyawarah-90': {
      title: 'Musyawarah 90 menit',
      about: 'Satu persoalan: ditulis, dikelompokkan, dipilih, dibicarakan, diputuskan.',
      prompts: [
        'Selamat datang: siapa saja yang hadir?',
        'Apa yang paling mengganggu kehidupan di sini?',
        'Catatan yang serupa kita kelompokkan bersama',
        'Mana yang paling perlu ditangani lebih dulu?',
        'Apa jalan keluarnya, dan siapa yang bisa membantu?',
        'Setujukah Anda dengan usulan ini?',
        'Keputusan dibacakan satu per satu; betulkan bila keliru',
      ],
      proposal: 'Usulan yang baru saja kita bicarakan.',
    },
    'evaluasi-45': {
      title: 'Evaluasi 45 menit',
      about: 'Setelah kegiatan: apa yang berhasil, apa yang belum, apa yang diubah.',
      prompts: [
        'Selamat datang: siapa saja yang hadir?',
        'Apa yang berhasil, dan apa yang belum?',
        'Catatan yang serupa kita kelompokkan bersama',
        'Mengapa begitu, dan apa yang perlu kita ubah?',
        'Mana yang paling penting diubah lebih dulu?',
        'Perubahan yang disepakati dibacakan, dengan penanggung jawabnya',
      ],
      proposal: '',
    },
  },
  en: {
    'rembug-warga': {
      title: 'Residents’ deliberation',
      about: 'The yearly meeting of a neighbourhood (Rembug Warga): from what there is to the delegates.',
      prompts: [
        'Opening: who is here?',
        'Guidance by the facilitation team; questions are welcome',
        'What does our area have: infrastructure, social life, economy, culture?',
        'Which activities do we propose, and where?',
        'Which proposals come first?',
        'The results are read out and the forms filled in together',
        'Do you agree with our delegates to the kelurahan meeting?',
      ],
      proposal: 'The people whose names were read out speak for us at the kelurahan meeting.',
    },
    'musyawarah-90': {
      title: 'Deliberation, 90 minutes',
      about: 'One concern: written down, grouped, chosen, discussed, decided.',
      prompts: [
        'Welcome: who is here?',
        'What troubles life here the most?',
        'We group notes that are alike',
        'Which one should be dealt with first?',
        'What is the way out, and who can help?',
        'Do you agree with this proposal?',
        'Decisions are read one by one; correct what is wrong',
      ],
      proposal: 'The proposal that we have just discussed.',
    },
    'evaluasi-45': {
      title: 'Evaluation, 45 minutes',
      about: 'After the work: what went well, what did not, what changes.',
      prompts: [
        'Welcome: who is here?',
        'What worked, and what did not?',
        'We group notes that are alike',
        'Why was that, and what should we change?',
        'Which change matters most?',
        'The agreed changes are read out, with who is in charge',
      ],
      proposal: '',
    },
  },
})
