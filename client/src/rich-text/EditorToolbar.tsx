import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import { type Editor, useEditorState } from '@tiptap/react'
import { type ReactNode, useEffect, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './EditorToolbar.module.css'
import { keysInWords, type Tool, type ToolName, tools, toolsOfVariant } from './editor-tools.ts'
import { LinkForm } from './LinkForm.tsx'
import { onAskForLink } from './link-key.ts'
import { type TableTools, tableActions } from './table-tools.ts'

interface ToolButtonProps {
  readonly tool: Tool
  readonly label: string
  readonly isOn: boolean
  /** Shown beside the icon where there is room, and its short form where there is little. */
  readonly words: { readonly long: string; readonly short: string } | undefined
  readonly onUse: () => void
}

/** Pressing a tool must not take the focus, and with it the keyboard of a phone, from the text. */
const keepsFocus = {
  onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
}

const ToolButton = ({ tool, label, isOn, words, onUse }: ToolButtonProps): ReactNode => {
  const { icon: Icon, keys } = tool
  return (
    <button
      type="button"
      className={words ? styles['prominent'] : styles['tool']}
      aria-pressed={isOn}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${keysInWords(keys)})` : label}
      {...keepsFocus}
      onClick={onUse}
    >
      <Icon size={20} aria-hidden />
      {words && <span className={styles['long']}>{words.long}</span>}
      {words && <span className={styles['short']}>{words.short}</span>}
    </button>
  )
}

interface TableButtonsProps {
  readonly editor: Editor
  readonly tables: TableTools
}

const TableButtons = ({ editor, tables }: TableButtonsProps): ReactNode => {
  const texts = useMessages(editorToolMessages)
  return (
    <div className={styles['tableTools']}>
      {tableActions.map((action) => (
        <button
          key={action}
          type="button"
          className={styles['worded']}
          {...keepsFocus}
          onClick={() => tables.run(editor, action)}
        >
          {texts.tableActions[action]}
        </button>
      ))}
    </div>
  )
}

interface Props {
  readonly editor: Editor
  readonly variant: RichTextVariant
  readonly tables: TableTools | undefined
}

/** The tools of one open editor: how words are written, what was decided, and what can be done to the table at the caret. */
export const EditorToolbar = ({ editor, variant, tables }: Props): ReactNode => {
  const texts = useMessages(editorToolMessages)
  const [isLinking, setIsLinking] = useState(false)
  const names = toolsOfVariant[variant]
  const toolsOn = useEditorState({ editor, selector: () => names.filter((name) => tools[name].isOn(editor)) })
  useEffect(() => onAskForLink(editor, () => setIsLinking(true)), [editor])

  const use = (name: ToolName): void => {
    const { use: useTool } = tools[name]
    if (useTool) useTool(editor)
    else if (name === 'table') tables?.insert(editor)
    else setIsLinking((is) => !is)
  }
  const close = (): void => {
    setIsLinking(false)
    editor.commands.focus()
  }
  return (
    // Keys pressed on the tools are not for the board behind them; Escape closes the editor.
    <div
      role="toolbar"
      aria-label={texts.tools}
      className={styles['toolbar']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') event.stopPropagation()
      }}
    >
      {names.map((name) => (
        <ToolButton
          key={name}
          tool={tools[name]}
          label={texts[name]}
          isOn={toolsOn.includes(name)}
          words={name === 'markDecision' ? { long: texts.markDecision, short: texts.decision } : undefined}
          onUse={() => use(name)}
        />
      ))}
      {tables && toolsOn.includes('table') && <TableButtons editor={editor} tables={tables} />}
      {isLinking && <LinkForm editor={editor} onDone={close} />}
    </div>
  )
}
