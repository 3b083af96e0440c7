import type { EvaluationColumn } from '../../evaluation/evaluation-queries.ts'
import type { EvaluationTemplateId } from '../../evaluation/evaluation-template.ts'
import { defineMessages } from '../locale.ts'

interface Column {
  readonly title: string
  readonly hint: string
}
interface Words {
  readonly name: string
  /** When to take it, in one sentence. */
  readonly use: string
  readonly columns: Readonly<Record<EvaluationColumn, Column>>
}
type AllWords = Readonly<Record<EvaluationTemplateId, Words>>

const column = (title: string, hint: string): Column => ({ title, hint })

const wordsId: AllWords = {
  findings: {
    name: 'Keberhasilan, masalah, kesimpulan, perubahan',
    use: 'Untuk setiap evaluasi: apa yang dipertahankan dan apa yang dibenahi.',
    columns: {
      success: column('Keberhasilan', 'Apa yang berhasil dan layak dipertahankan?'),
      problem: column('Masalah', 'Apa yang menghambat?'),
      conclusion: column('Kesimpulan', 'Apa yang kita pelajari dari keduanya?'),
      change: column('Perubahan', 'Apa yang akan kita ubah, siapa, dan kapan?'),
    },
  },
  'after-action': {
    name: 'Tinjauan setelah kegiatan',
    use: 'Segera setelah satu kegiatan selesai: rencana dibandingkan dengan kenyataan.',
    columns: {
      success: column('Sesuai rencana', 'Apa yang direncanakan dan benar terjadi?'),
      problem: column('Berbeda dari rencana', 'Apa yang terjadi lain dari rencana?'),
      conclusion: column('Mengapa', 'Mengapa bisa begitu?'),
      change: column('Berikutnya', 'Lain kali kita bagaimana, siapa, dan kapan?'),
    },
  },
  'start-stop': {
    name: 'Mulai, hentikan, teruskan',
    use: 'Cepat dan langsung: apa yang dilakukan mulai besok.',
    columns: {
      success: column('Teruskan', 'Apa yang kita teruskan?'),
      problem: column('Hentikan', 'Apa yang kita hentikan?'),
      conclusion: column('Alasannya', 'Apa alasan kita?'),
      change: column('Mulai', 'Apa yang kita mulai, siapa, dan kapan?'),
    },
  },
  'four-l': {
    name: '4L: suka, kurang, belajar, harapan',
    use: 'Memberi ruang bagi perasaan dan pelajaran setiap orang.',
    columns: {
      success: column('Disukai', 'Apa yang kita sukai?'),
      problem: column('Kurang', 'Apa yang kurang?'),
      conclusion: column('Dipelajari', 'Apa yang kita pelajari?'),
      change: column('Diharapkan', 'Apa yang kita harapkan, siapa yang mewujudkan, dan kapan?'),
    },
  },
  sailboat: {
    name: 'Perahu layar',
    use: 'Gambar yang mudah: angin mendorong, jangkar menahan, pulau dituju.',
    columns: {
      success: column('Angin', 'Apa yang mendorong kita maju?'),
      problem: column('Jangkar', 'Apa yang menahan kita?'),
      conclusion: column('Karang', 'Bahaya apa yang kita lihat di depan?'),
      change: column('Pulau', 'Ke mana kita menuju, siapa yang mengemudi, dan kapan sampai?'),
    },
  },
  'significant-change': {
    name: 'Perubahan paling berarti',
    use: 'Lewat cerita warga: perubahan mana yang paling berarti, dan mengapa.',
    columns: {
      success: column('Cerita perubahan', 'Apa yang berubah dalam hidup Anda?'),
      problem: column('Belum berubah', 'Apa yang belum berubah, atau memburuk?'),
      conclusion: column('Mengapa berarti', 'Cerita mana yang paling berarti, dan mengapa?'),
      change: column('Yang dilanjutkan', 'Apa yang kita lanjutkan, siapa, dan kapan?'),
    },
  },
}
const wordsEn: AllWords = {
  findings: {
    name: 'Successes, problems, conclusions, changes',
    use: 'For any evaluation: what is kept and what is mended.',
    columns: {
      success: column('Success', 'What worked and is worth keeping?'),
      problem: column('Problem', 'What stood in the way?'),
      conclusion: column('Conclusion', 'What do we learn from both?'),
      change: column('Change', 'What will we change, who, and by when?'),
    },
  },
  'after-action': {
    name: 'After-action review',
    use: 'Right after an activity: what was planned beside what happened.',
    columns: {
      success: column('As planned', 'What was planned and did happen?'),
      problem: column('Not as planned', 'What happened otherwise than planned?'),
      conclusion: column('Why', 'Why was that?'),
      change: column('Next time', 'What will we do next time, who, and by when?'),
    },
  },
  'start-stop': {
    name: 'Start, stop, continue',
    use: 'Quick and direct: what is done from tomorrow on.',
    columns: {
      success: column('Continue', 'What do we continue?'),
      problem: column('Stop', 'What do we stop?'),
      conclusion: column('Reasons', 'What are our reasons?'),
      change: column('Start', 'What do we start, who, and by when?'),
    },
  },
  'four-l': {
    name: '4L: liked, lacked, learned, longed for',
    use: 'Leaves room for what each person felt and learned.',
    columns: {
      success: column('Liked', 'What did we like?'),
      problem: column('Lacked', 'What did we lack?'),
      conclusion: column('Learned', 'What did we learn?'),
      change: column('Longed for', 'What do we long for, who makes it come true, and by when?'),
    },
  },
  sailboat: {
    name: 'Sailboat',
    use: 'A picture that everybody sees: wind drives, anchors hold, the island is where we go.',
    columns: {
      success: column('Wind', 'What drives us on?'),
      problem: column('Anchor', 'What holds us back?'),
      conclusion: column('Rocks', 'What danger do we see ahead?'),
      change: column('Island', 'Where do we go, who steers, and when are we there?'),
    },
  },
  'significant-change': {
    name: 'Most significant change',
    use: 'Through the stories of residents: which change matters most, and why.',
    columns: {
      success: column('Stories of change', 'What has changed in your life?'),
      problem: column('Not changed yet', 'What has not changed, or got worse?'),
      conclusion: column('Why it matters', 'Which story matters most, and why?'),
      change: column('What we carry on', 'What do we carry on, who, and by when?'),
    },
  },
}

/** What is asked above the columns of an evaluation board. */
export const evaluationTemplateMessages = defineMessages({
  id: {
    button: 'Kerangka',
    title: 'Pilih kerangka evaluasi',
    text: 'Hanya pertanyaan di atas kolom yang berganti; semua catatan tetap di kolomnya. Bisa diurungkan.',
    now: 'Sekarang',
    chosen: (name: string) => `Kerangka: ${name}`,
    words: wordsId,
  },
  en: {
    button: 'Templates',
    title: 'Choose an evaluation template',
    text: 'Only the questions above the columns change; every note stays in its column. It can be undone.',
    now: 'Now',
    chosen: (name) => `Template: ${name}`,
    words: wordsEn,
  },
})
