import { later } from '../ui/later.tsx'

/** The editor, for where a text is first only read: neither it nor what stands around it is in the first view of a board. */
export const richTextEditor = later(async () => {
  // Fetched with it and not waited for; where it cannot be, `RichTextEditor` says so.
  import('./TiptapEditor.tsx').catch(() => undefined)
  return (await import('./RichTextEditor.tsx')).RichTextEditor
})
