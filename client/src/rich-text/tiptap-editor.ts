import { later } from '../ui/later.tsx'

/** The editor is too large for the first view of a board. */
export const tiptapEditor = later(async () => (await import('./TiptapEditor.tsx')).TiptapEditor)
