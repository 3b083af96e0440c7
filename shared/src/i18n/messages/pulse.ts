import type { Reaction } from '../../pulse/pulse.ts'
import { defineMessages } from '../locale.ts'

const idReactions: Record<Reaction, string> = {
  agree: 'Setuju',
  unclear: 'Belum jelas',
  slower: 'Pelan-pelan',
  thanks: 'Terima kasih',
}
const enReactions: Record<Reaction, string> = {
  agree: 'I agree',
  unclear: 'Not clear yet',
  slower: 'Slower, please',
  thanks: 'Thank you',
}

/** Whether the room is ready, and short reactions: on phones, in the host's bar and on the wall. */
export const pulseMessages = defineMessages({
  id: {
    iAmReady: 'Saya sudah siap',
    readyTold: 'Anda sudah siap. Terima kasih!',
    react: 'Tanggapan singkat',
    reactions: idReactions,
    askReady: 'Tanya: sudah siap?',
    askReadyHint: 'Satu tombol besar muncul di setiap HP.',
    stopAsking: 'Berhenti menanyakan kesiapan',
    ready: ({ count, phones }: { count: number; phones: number }) => `${count} dari ${phones} HP siap`,
  },
  en: {
    iAmReady: 'I am ready',
    readyTold: 'You are ready. Thank you!',
    react: 'A short reaction',
    reactions: enReactions,
    askReady: 'Ask: are you ready?',
    askReadyHint: 'One large button appears on every phone.',
    stopAsking: 'Stop asking whether they are ready',
    ready: ({ count, phones }) => `${count} of ${phones} ${phones === 1 ? 'phone' : 'phones'} ready`,
  },
})
