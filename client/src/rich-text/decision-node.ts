import type { NodeName } from '@rembuk/shared/rich-text/rich-text-schema'
import { type Editor, Node } from '@tiptap/core'
import styles from './rich-text.module.css'

const leaveEmptyDecision = (editor: Editor): boolean => {
  const { $from, empty } = editor.state.selection
  const isEmptyDecision = empty && $from.parent.type.name === 'decision' && $from.parent.content.size === 0
  return isEmptyDecision && editor.commands.setNode('paragraph')
}

/** A paragraph that the meeting has agreed on; `word` is what stands before its number ("Keputusan"). */
export const decisionNodeOf = (word: string) =>
  Node.create({
    name: 'decision' satisfies NodeName,
    group: 'block',
    content: 'inline*',
    defining: true,
    // Before the paragraph's own rule, or a decision that is cut and pasted would be one no more.
    parseHTML: () => [{ tag: 'p[data-decision]', priority: 60 }],
    renderHTML: () => ['p', { class: styles['decision'] ?? '', 'data-decision': word }, 0],
    addKeyboardShortcuts() {
      return {
        // On an empty decision, Enter and Backspace turn it back into a paragraph, as in a list.
        Enter: () => leaveEmptyDecision(this.editor),
        Backspace: () => leaveEmptyDecision(this.editor),
      }
    },
  })
