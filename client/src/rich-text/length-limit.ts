import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Letters, and one for each line. */
const lengthOf = (doc: Node): number => doc.textBetween(0, doc.content.size, '\n', ' ').length

/**
 * Keeps a text from growing beyond its length: what would is not taken in, whole, and the person is told. What others write, and
 * undo, is always taken: two people may together pass the limit, and from then on it only becomes shorter.
 */
export const lengthLimitOf = (limit: number, onTooLong: () => void) =>
  Extension.create({
    name: 'lengthLimit',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true
          if (transaction.doc.content.size <= limit) return true
          const length = lengthOf(transaction.doc)
          if (length <= limit || length <= lengthOf(doc)) return true
          onTooLong()
          return false
        },
      }),
    ],
  })
