import { formatDate, formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { noteMessages } from '../i18n/messages/note.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { type Note, noteKinds } from '../note/note-schema.ts'
import { list, row, run, table } from './record-blocks.ts'
import type { PhotoAlbum } from './record-photos.ts'
import type { ListBlock, TableBlock } from './record-schema.ts'

const textOfNote = (locale: Locale, album: PhotoAlbum, note: Note): string =>
  album.wordsOf(note, note.text.trim() || recordMessages[locale].emptyNote)

const authorOf = (locale: Locale, { author }: Note): string =>
  author.name.trim() || (author.role === 'resident' ? noteMessages[locale].resident : recordMessages[locale].editor)

/** Notes by their kind; those of one kind stay in the order given. */
export const sortByKind = (notes: readonly Note[]): readonly Note[] =>
  noteKinds.flatMap((kind) => notes.filter((note) => note.kind === kind))

/** "masalah 3, aset 2": the kinds that there are. */
export const countKinds = (locale: Locale, notes: readonly Note[]): string =>
  noteKinds
    .map((kind) => ({ kind, count: notes.filter((note) => note.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${noteMessages[locale].kinds[kind].toLowerCase()} ${formatNumber(locale, count)}`)
    .join(', ')

/** Notes with their kind and author. */
export const noteTable = (locale: Locale, album: PhotoAlbum, notes: readonly Note[]): TableBlock => {
  const texts = recordMessages[locale]
  return table(
    [
      [texts.number, 7, 'center'],
      [texts.note, 58],
      [texts.kind, 16],
      [texts.author, 19],
    ],
    sortByKind(notes).map((note, index) =>
      row(
        String(index + 1),
        textOfNote(locale, album, note),
        noteMessages[locale].kinds[note.kind],
        authorOf(locale, note),
      ),
    ),
  )
}

/** Notes of one kind, one under another. */
export const noteList = (locale: Locale, album: PhotoAlbum, notes: readonly Note[]): ListBlock =>
  list(
    notes.map((note) => [
      run(textOfNote(locale, album, note)),
      run(` (${authorOf(locale, note)})`, { isItalic: true }),
    ]),
  )

/** Changes with who carries them out and by when. */
export const changeTable = (locale: Locale, album: PhotoAlbum, notes: readonly Note[]): TableBlock => {
  const texts = recordMessages[locale]
  return table(
    [
      [texts.number, 7, 'center'],
      [texts.change, 41],
      [texts.owner, 19],
      [texts.dueOn, 17],
      [texts.author, 16],
    ],
    notes.map((note, index) =>
      row(
        String(index + 1),
        textOfNote(locale, album, note),
        note.owner.trim() || '–',
        formatDate(locale, note.dueOn) || '–',
        authorOf(locale, note),
      ),
    ),
  )
}
