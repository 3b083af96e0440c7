import { richTextMessages } from '@rembuk/shared/i18n/messages/rich-text'
import { type Editor, useEditorState } from '@tiptap/react'
import { BadgeCheck, Bold, Heading2, Italic, List, ListOrdered, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './EditorToolbar.module.css'

interface Tool {
  readonly name: 'bold' | 'italic' | 'heading' | 'list' | 'numberedList' | 'markDecision'
  readonly icon: LucideIcon
  readonly isOn: (editor: Editor) => boolean
  readonly use: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    use: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    use: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'heading',
    icon: Heading2,
    isOn: (editor) => editor.isActive('heading'),
    use: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'list',
    icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    use: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numberedList',
    icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    use: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'markDecision',
    icon: BadgeCheck,
    isOn: (editor) => editor.isActive('decision'),
    use: (editor) => editor.chain().focus().toggleNode('decision', 'paragraph').run(),
  },
]

interface ToolButtonProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly isOn: boolean
  /** Shown beside the icon where there is room, and its short form where there is little. */
  readonly words: { readonly long: string; readonly short: string } | undefined
  readonly onUse: () => void
}

/** Pressing a tool must not take the focus, and with it the keyboard of a phone, from the text. */
const ToolButton = ({ label, icon: Icon, isOn, words, onUse }: ToolButtonProps): ReactNode => (
  <button
    type="button"
    className={words ? styles['prominent'] : styles['tool']}
    aria-pressed={isOn}
    aria-label={label}
    title={label}
    onPointerDown={(event) => event.preventDefault()}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onUse}
  >
    <Icon size={20} aria-hidden />
    {words && <span className={styles['long']}>{words.long}</span>}
    {words && <span className={styles['short']}>{words.short}</span>}
  </button>
)

/** The tools of one open editor: what is written, and what was decided. */
export const EditorToolbar = ({ editor }: { readonly editor: Editor }): ReactNode => {
  const texts = useMessages(richTextMessages)
  const toolsOn = useEditorState({
    editor,
    selector: () => tools.filter(({ isOn }) => isOn(editor)).map(({ name }) => name),
  })
  return (
    <div role="toolbar" aria-label={texts.tools} className={styles['toolbar']}>
      {tools.map(({ name, icon, use }) => (
        <ToolButton
          key={name}
          label={texts[name]}
          icon={icon}
          isOn={toolsOn.includes(name)}
          words={name === 'markDecision' ? { long: texts.markDecision, short: texts.decision } : undefined}
          onUse={() => use(editor)}
        />
      ))}
    </div>
  )
}
