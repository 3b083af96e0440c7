import type { HandPlace } from '../../queue/queue.ts'
import { defineMessages } from '../locale.ts'

/** The speaking queue, on phones and in the host's panel. */
export const queueMessages = defineMessages({
  id: {
    queue: 'Antrean bicara',
    nobodySpeaks: 'Belum ada yang bicara.',
    speaking: ({ name }: { name: string }) => `Sedang bicara: ${name}`,
    somebody: 'seorang warga',
    noName: 'Tanpa nama',
    waitingCount: ({ count }: { count: number }) =>
      count === 0 ? 'Belum ada yang menunggu.' : `${count} orang menunggu giliran.`,
    nameLabel: 'Nama Anda (boleh dikosongkan)',
    nameShown: 'Nama ini tampil di layar saat giliran Anda.',
    raise: 'Angkat tangan',
    raising: 'Mengirim…',
    lower: 'Turunkan tangan',
    notSent: 'Belum terkirim. Periksa jaringan, lalu coba lagi.',
    yourPlace: ({ place }: { place: number }) =>
      place === 1 ? 'Anda urutan pertama. Siap-siap!' : `Anda urutan ke-${place}.`,
    yourTurn: 'Giliran Anda bicara. Silakan!',
    timeOver: 'waktu habis',

    next: 'Persilakan berikutnya',
    done: 'Selesai bicara',
    remove: ({ name }: { name: string }) => `Keluarkan ${name} dari antrean`,
    addLabel: 'Warga tanpa HP',
    add: 'Tambah',
    closed: 'Antrean bicara sedang ditutup.',
  },
  en: {
    queue: 'Speaking queue',
    nobodySpeaks: 'Nobody is speaking yet.',
    speaking: ({ name }) => `Speaking now: ${name}`,
    somebody: 'a resident',
    noName: 'No name given',
    waitingCount: ({ count }) => {
      if (count === 0) return 'Nobody is waiting yet.'
      return count === 1 ? '1 person is waiting.' : `${count} people are waiting.`
    },
    nameLabel: 'Your name (you may leave it empty)',
    nameShown: 'This name is shown on the screen when it is your turn.',
    raise: 'Raise your hand',
    raising: 'Sending…',
    lower: 'Take your hand down',
    notSent: 'Not sent. Check the network, then try again.',
    yourPlace: ({ place }) => (place === 1 ? 'You are first. Get ready!' : `You are number ${place} in line.`),
    yourTurn: 'It is your turn to speak. Please go ahead!',
    timeOver: 'time is up',

    next: 'Next speaker',
    done: 'Done speaking',
    remove: ({ name }) => `Remove ${name} from the queue`,
    addLabel: 'Somebody without a phone',
    add: 'Add',
    closed: 'The speaking queue is closed now.',
  },
})
type QueueTexts = (typeof queueMessages)['id']

/** What a phone says of its own hand; empty when it is not raised. */
export const placeText = (texts: QueueTexts, place: HandPlace): string => {
  switch (place.type) {
    case 'none':
      return ''
    case 'speaking':
      return texts.yourTurn
    case 'waiting':
      return texts.yourPlace(place)
  }
}
