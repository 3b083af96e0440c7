import { type Editor, Extension } from '@tiptap/core'

const asking = new WeakMap<Editor, () => void>()

/** Says what is done when the person asks for a link by keyboard; answers how to stop. */
export const onAskForLink = (editor: Editor, ask: () => void): (() => void) => {
  asking.set(editor, ask)
  return () => void asking.delete(editor)
}

/** Ctrl+K opens the address of a link, in whatever toolbar the editor has. */
export const LinkKey = Extension.create({
  name: 'linkKey',
  addKeyboardShortcuts() {
    return {
      'Mod-k': () => {
        const ask = asking.get(this.editor)
        ask?.()
        return ask !== undefined
      },
    }
  },
})
