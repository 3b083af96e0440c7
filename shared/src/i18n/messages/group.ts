import { defineMessages } from '../locale.ts'

export const groupMessages = defineMessages({
  id: {
    group: 'Kelompok',
    untitled: 'Kelompok tanpa judul',
    title: 'Judul kelompok',
    titleHere: 'Beri judul…',
    editTitle: 'Ubah judul',
    notes: (count: number) => `${count} catatan`,
    count: ({ notes, votes }: { readonly notes: number; readonly votes: number }) =>
      [`${notes} catatan`, votes > 0 && `${votes} suara`].filter(Boolean).join(' · '),
    votes: (count: number) => `${count} suara`,
    contents: (title: string) => `Isi kelompok ${title}`,
    collapse: 'Lipat kelompok',
    expand: 'Buka kelompok',
    groupNotes: 'Kelompokkan',
    ungroup: 'Keluarkan dari kelompok',
    dissolve: 'Bubarkan kelompok',
    dissolved: 'Kelompok dibubarkan; catatannya tetap di papan',
    noGroup: 'Tanpa kelompok',
    intoGroup: 'Ke kelompok',
    resize: 'Ubah ukuran kelompok',
  },
  en: {
    group: 'Group',
    untitled: 'Untitled group',
    title: 'Group title',
    titleHere: 'Give it a title…',
    editTitle: 'Edit title',
    notes: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    count: ({ notes, votes }) =>
      [notes === 1 ? '1 note' : `${notes} notes`, votes > 0 && (votes === 1 ? '1 vote' : `${votes} votes`)]
        .filter(Boolean)
        .join(' · '),
    votes: (count) => (count === 1 ? '1 vote' : `${count} votes`),
    contents: (title) => `Contents of the group ${title}`,
    collapse: 'Collapse the group',
    expand: 'Expand the group',
    groupNotes: 'Group',
    ungroup: 'Take out of group',
    dissolve: 'Dissolve group',
    dissolved: 'Group dissolved; its notes stay on the board',
    noGroup: 'No group',
    intoGroup: 'Into group',
    resize: 'Resize group',
  },
})
