import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import type { Editor } from '@tiptap/react'
import {
  BadgeCheck,
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Table,
  TextQuote,
} from 'lucide-react'

export type ToolName =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'smallHeading'
  | 'list'
  | 'numberedList'
  | 'quote'
  | 'link'
  | 'table'
  | 'markDecision'

export interface Tool {
  readonly icon: LucideIcon
  /** The keys that do the same, as `aria-keyshortcuts` writes them; Meta stands for Control on a Mac. */
  readonly keys?: string
  readonly isOn: (editor: Editor) => boolean
  /** Absent where the toolbar does it: links and tables. */
  readonly use?: (editor: Editor) => void
}

export const tools: Readonly<Record<ToolName, Tool>> = {
  bold: {
    icon: Bold,
    keys: 'Control+B',
    isOn: (editor) => editor.isActive('bold'),
    use: (editor) => editor.chain().focus().toggleBold().run(),
  },
  italic: {
    icon: Italic,
    keys: 'Control+I',
    isOn: (editor) => editor.isActive('italic'),
    use: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  heading: {
    icon: Heading2,
    keys: 'Control+Alt+2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    use: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  smallHeading: {
    icon: Heading3,
    keys: 'Control+Alt+3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    use: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  list: {
    icon: List,
    keys: 'Control+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    use: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  numberedList: {
    icon: ListOrdered,
    keys: 'Control+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    use: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  quote: {
    icon: TextQuote,
    keys: 'Control+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    use: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  link: { icon: Link, keys: 'Control+K', isOn: (editor) => editor.isActive('link') },
  table: { icon: Table, isOn: (editor) => editor.isActive('table') },
  markDecision: {
    icon: BadgeCheck,
    isOn: (editor) => editor.isActive('decision'),
    use: (editor) => editor.chain().focus().toggleNode('decision', 'paragraph').run(),
  },
}

const noteTools: readonly ToolName[] = ['bold', 'italic', 'list', 'numberedList', 'link']

export const toolsOfVariant: Readonly<Record<RichTextVariant, readonly ToolName[]>> = {
  note: noteTools,
  minutes: ['bold', 'italic', 'heading', 'list', 'numberedList', 'link', 'markDecision'],
  statement: ['bold', 'italic', 'heading', 'smallHeading', 'list', 'numberedList', 'quote', 'link', 'table'],
}

const isMac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform)

/** Keys in words that stand on this person's keyboard: "Ctrl+B", "⌘B". */
export const keysInWords = (keys: string): string =>
  isMac
    ? keys.replace('Control', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', '')
    : keys.replace('Control', 'Ctrl')
