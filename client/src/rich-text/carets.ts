import { readPresence } from '@rembuk/shared/sync/presence'
import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import styles from './rich-text.module.css'

/** Dark enough for white letters on them; six digits, as the caret plugin wants. */
const caretColours = ['#0B6A4E', '#8A3B12', '#3D4EA0', '#7A2E72', '#1F6077', '#7B5A00'] as const
const colourOf = (clientId: number): string => caretColours[clientId % caretColours.length] ?? caretColours[0]

const caretElement = (name: string, clientId: number): HTMLElement => {
  const caret = document.createElement('span')
  caret.className = styles['caret'] ?? ''
  caret.style.setProperty('--caret-colour', colourOf(clientId))
  const label = document.createElement('span')
  label.className = styles['caretName'] ?? ''
  label.textContent = name
  caret.append(label)
  return caret
}

/**
 * Others' carets and selections. Tiptap's own caret extension shows the name that a client claims for itself; this one shows the
 * name that the server has stamped on it.
 */
export const caretsOf = (awareness: Awareness) =>
  Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: (_user: unknown, clientId: number) =>
          caretElement(readPresence(awareness.getStates().get(clientId)).name, clientId),
        selectionBuilder: (_user: unknown, clientId: number) => ({
          class: styles['othersSelection'] ?? '',
          style: `--caret-colour:${colourOf(clientId)}`,
        }),
      }),
    ],
  })
