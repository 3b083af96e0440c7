import { type Announcement, type AnnouncementPart, announcementParts } from './announcement.ts'

/** The length people still read to the end in a chat; a guide, not a limit. */
export const announcementLengthGuide = 700

/**
 * The message as it is pasted into a chat, where stars make bold: a title, then every part that says something under its
 * heading.
 */
export const announcementToText = (
  announcement: Announcement,
  { title, headings }: { readonly title: string; readonly headings: Readonly<Record<AnnouncementPart, string>> },
): string => {
  const parts = announcementParts
    .map((part) => ({ heading: headings[part], text: announcement[part].trim() }))
    .filter(({ text }) => text)
    .map(({ heading, text }) => `*${heading}*\n${text}`)
  if (parts.length === 0) return ''
  return [title && `*${title}*`, ...parts].filter(Boolean).join('\n\n')
}

/** How many characters people see: an emoji is one. */
export const countCharacters = (text: string): number => Array.from(text).length

/**
 * Where a caret at `caret` of `before` belongs in `after`, when another has changed the text: it stays with the words that it
 * stood next to.
 */
export const shiftCaret = (before: string, after: string, caret: number): number => {
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && before[start] === after[start]) start += 1
  if (caret <= start) return caret
  let end = 0
  while (end < limit - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const isBehindChange = caret >= before.length - end
  return isBehindChange ? caret + after.length - before.length : start
}
