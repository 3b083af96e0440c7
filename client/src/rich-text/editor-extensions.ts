import { safeHref } from '@rembuk/shared/rich-text/link-safety'
import { headingLevels, type NodeName, type RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import { type AnyExtension, Node } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { caretsOf } from './carets.ts'
import { decisionNodeOf } from './decision-node.ts'
import { lendUndoManager } from './undo-loan.ts'

/**
 * When one person deletes the first paragraph of a list item and another puts a list into it, an item remains that begins with a
 * list. With the kit's stricter rule the editor would delete it for everybody.
 */
const withLooseListItem = (extension: AnyExtension): AnyExtension =>
  extension instanceof Node && extension.name === ('listItem' satisfies NodeName)
    ? extension.extend({ content: 'block+' })
    : extension

const RichTextKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(withLooseListItem)
  },
})

/** No trailing paragraph and no undo of its own: opening an editor must write nothing into the document. */
const kitOf = (variant: RichTextVariant) =>
  RichTextKit.configure({
    undoRedo: false,
    trailingNode: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    heading: variant === 'minutes' ? { levels: [...headingLevels] } : false,
    blockquote: variant === 'minutes' ? {} : false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => safeHref(address) !== undefined,
    },
  })

export interface EditorParts {
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  readonly undoManager: Y.UndoManager
  readonly variant: RichTextVariant
  /** What stands before the number of a decision. */
  readonly decisionWord: string
}

/** Everything an editor of one variant is made of. */
export const editorExtensions = ({
  fragment,
  awareness,
  undoManager,
  variant,
  decisionWord,
}: EditorParts): AnyExtension[] => [
  kitOf(variant),
  ...(variant === 'minutes' ? [decisionNodeOf(decisionWord)] : []),
  Collaboration.configure({
    fragment,
    yUndoOptions: { undoManager: lendUndoManager(undoManager, ySyncPluginKey) },
  }),
  caretsOf(awareness),
]
