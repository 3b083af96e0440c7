import { headingLevels, maxLengthOfVariant, type RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import type { AnyExtension } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { caretsOf } from './carets.ts'
import { decisionNodeOf } from './decision-node.ts'
import { lengthLimitOf } from './length-limit.ts'
import { LinkKey } from './link-key.ts'
import { SafeLink } from './link-mark.ts'
import type { TableTools } from './table-tools.ts'
import { lendUndoManager } from './undo-loan.ts'

/**
 * When one person deletes the first paragraph of a list item and another puts a list into it, an item remains that begins with a
 * list. With Tiptap's stricter rule the editor would delete it for everybody.
 */
const LooseListItem = ListItem.extend({ content: 'block+' })

/** No trailing paragraph and no undo of its own: opening an editor must write nothing into the document. */
const noteExtensions: readonly AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  SafeLink,
  LinkKey,
  Strike,
  Underline,
  BulletList,
  OrderedList,
  LooseListItem,
  ListKeymap,
  HardBreak,
]

const proseExtensions: readonly AnyExtension[] = [Blockquote, Heading.configure({ levels: [...headingLevels] })]

export interface EditorParts {
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  readonly undoManager: Y.UndoManager
  readonly variant: RichTextVariant
  /** What stands before the number of a decision. */
  readonly decisionWord: string
  /** Only statements have tables. */
  readonly tables: TableTools | undefined
  /** What the person has just written or pasted was not taken in. */
  readonly onTooLong: () => void
}

const extensionsOf = ({ variant, decisionWord, tables }: EditorParts): readonly AnyExtension[] => {
  switch (variant) {
    case 'note':
      return noteExtensions
    case 'minutes':
      return [...noteExtensions, ...proseExtensions, decisionNodeOf(decisionWord)]
    case 'statement':
      return [...noteExtensions, ...proseExtensions, ...(tables?.extensions ?? [])]
  }
}

/** Everything an editor of one variant is made of. */
export const editorExtensions = (parts: EditorParts): AnyExtension[] => [
  ...extensionsOf(parts),
  lengthLimitOf(maxLengthOfVariant[parts.variant], parts.onTooLong),
  Collaboration.configure({
    fragment: parts.fragment,
    yUndoOptions: { undoManager: lendUndoManager(parts.undoManager, ySyncPluginKey) },
  }),
  caretsOf(parts.awareness),
]
