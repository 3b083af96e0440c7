import type { LinkError } from '../../link/link-commands.ts'
import { defineMessages } from '../locale.ts'

interface Ends {
  readonly from: string
  readonly to: string
}
type LinkErrorTexts = Readonly<Record<LinkError['type'], string>>

const errorsId: LinkErrorTexts = {
  LinkEndNotFound: 'Catatan itu sudah tidak ada di papan, jadi tidak dikaitkan.',
  LinkToItself: 'Catatan tidak bisa dikaitkan dengan dirinya sendiri.',
  LinkNotFound: 'Kaitan itu sudah dihapus.',
}
const errorsEn: LinkErrorTexts = {
  LinkEndNotFound: 'That note is no longer on the board, so nothing was linked.',
  LinkToItself: 'A note cannot be linked to itself.',
  LinkNotFound: 'That link has been removed.',
}

/** Links from cause to effect. */
export const linkMessages = defineMessages({
  id: {
    link: 'Kaitkan… (L)',
    tool: 'Kaitkan sebab dan akibat (L)',
    hint: 'Tarik dari sebab ke akibat, atau ketuk sebabnya lalu akibatnya',
    tapEffect: 'Sekarang ketuk akibatnya',
    handle: 'Tarik ke akibatnya',
    links: 'Kaitan',
    causes: 'Disebabkan oleh',
    effects: 'Menyebabkan',
    between: ({ from, to }: Ends) => `${from} menyebabkan ${to}`,
    linked: 'Sudah dikaitkan',
    label: 'Keterangan kaitan',
    labelHere: 'Keterangan, misalnya “karena…”',
    turn: 'Balik arah',
    remove: 'Hapus kaitan',
    removed: 'Kaitan dihapus',
    none: 'Belum ada kaitan.',
    linkTitle: (name: string) => `Kaitan “${name}”`,
    add: 'Kaitkan dengan',
    direction: 'Arah',
    search: 'Cari catatan atau kelompok',
    nothingFound: 'Tidak ada yang cocok.',
    more: (count: number) => `Dan ${count} lainnya: ketik untuk mencari.`,
    toAsEffect: (name: string) => `Menyebabkan ${name}`,
    toAsCause: (name: string) => `Disebabkan oleh ${name}`,
    spoken: ({ causes, effects }: { readonly causes: number; readonly effects: number }) =>
      [causes > 0 && `${causes} sebab`, effects > 0 && `${effects} akibat`].filter(Boolean).join(', '),
    arrange: 'Rapikan pohon',
    arranged: (count: number) => `${count} catatan dirapikan menjadi pohon`,
    errors: errorsId,
  },
  en: {
    link: 'Link… (L)',
    tool: 'Link cause and effect (L)',
    hint: 'Drag from the cause to the effect, or tap the cause and then the effect',
    tapEffect: 'Now tap the effect',
    handle: 'Drag to its effect',
    links: 'Links',
    causes: 'Caused by',
    effects: 'Leads to',
    between: ({ from, to }) => `${from} leads to ${to}`,
    linked: 'Linked',
    label: 'Words on the link',
    labelHere: 'A few words, such as “because…”',
    turn: 'Turn round',
    remove: 'Remove link',
    removed: 'Link removed',
    none: 'No links yet.',
    linkTitle: (name) => `Links of “${name}”`,
    add: 'Link with',
    direction: 'Direction',
    search: 'Search notes and groups',
    nothingFound: 'Nothing matches.',
    more: (count) => `And ${count} more: type to search.`,
    toAsEffect: (name) => `Leads to ${name}`,
    toAsCause: (name) => `Caused by ${name}`,
    spoken: ({ causes, effects }) =>
      [
        causes > 0 && (causes === 1 ? '1 cause' : `${causes} causes`),
        effects > 0 && (effects === 1 ? '1 effect' : `${effects} effects`),
      ]
        .filter(Boolean)
        .join(', '),
    arrange: 'Arrange as tree',
    arranged: (count) => `${count} notes arranged as a tree`,
    errors: errorsEn,
  },
})
