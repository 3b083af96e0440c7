import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import { type Later, later } from '../ui/later.tsx'
import type { TiptapEditor } from './TiptapEditor.tsx'

type Editor = typeof TiptapEditor

/** The editor is too large for the first view of a board. */
const tiptapEditor = later(async () => (await import('./TiptapEditor.tsx')).TiptapEditor)

/** With tables, which only statements have. */
const statementEditor = later(async (): Promise<Editor> => {
  const [{ TiptapEditor }, { tableTools }] = await Promise.all([
    import('./TiptapEditor.tsx'),
    import('./table-nodes.ts'),
  ])
  return (props) => <TiptapEditor {...props} tables={tableTools} />
})

export const editorOfVariant: Readonly<Record<RichTextVariant, Later<Editor>>> = {
  note: tiptapEditor,
  minutes: tiptapEditor,
  statement: statementEditor,
}
