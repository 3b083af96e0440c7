import { richTextMessages } from '@rembuk/shared/i18n/messages/rich-text'
import { type RichNode, type RichPart, readRichText, type TextRun } from '@rembuk/shared/rich-text/rich-text-queries'
import { isNodeName, type MarkName, type NodeName } from '@rembuk/shared/rich-text/rich-text-schema'
import { Fragment, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { useYDeep } from '../sync/use-y.ts'
import styles from './rich-text.module.css'

const markElements: Record<MarkName, (words: ReactNode, run: TextRun) => ReactNode> = {
  bold: (words) => <strong>{words}</strong>,
  italic: (words) => <em>{words}</em>,
  underline: (words) => <u>{words}</u>,
  strike: (words) => <s>{words}</s>,
  link: (words, { href }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {words}
      </a>
    ) : (
      words
    ),
}

const nodeElements: Record<NodeName, (children: ReactNode, node: RichNode, decisionWord: string) => ReactNode> = {
  // A line break keeps an empty paragraph as tall as a line.
  paragraph: (children, node) => <p>{node.children.length > 0 ? children : <br />}</p>,
  heading: (children, { level }) => (level === 3 ? <h3>{children}</h3> : <h2>{children}</h2>),
  decision: (children, node, word) => (
    <p className={styles['decision']} data-decision={word}>
      {node.children.length > 0 ? children : <br />}
    </p>
  ),
  blockquote: (children) => <blockquote>{children}</blockquote>,
  bulletList: (children) => <ul>{children}</ul>,
  orderedList: (children) => <ol>{children}</ol>,
  listItem: (children) => <li>{children}</li>,
  hardBreak: () => <br />,
  table: (rows) => (
    <div className={styles['table']}>
      <table>
        <tbody>{rows}</tbody>
      </table>
    </div>
  ),
  tableRow: (cells) => <tr>{cells}</tr>,
  tableHeader: (children, { span: [columns, rows] }) => (
    <th colSpan={columns} rowSpan={rows}>
      {children}
    </th>
  ),
  tableCell: (children, { span: [columns, rows] }) => (
    <td colSpan={columns} rowSpan={rows}>
      {children}
    </td>
  ),
}

const renderRun = (run: TextRun): ReactNode =>
  run.marks.reduce<ReactNode>((words, mark) => markElements[mark](words, run), run.text)

const renderPart = (part: RichPart, decisionWord: string): ReactNode => {
  if (part.type === 'text') return renderRun(part)
  const children = renderParts(part.children, decisionWord)
  return isNodeName(part.name) ? nodeElements[part.name](children, part, decisionWord) : <div>{children}</div>
}

const renderParts = (parts: readonly RichPart[], decisionWord: string): ReactNode =>
  parts.map((part, place) => <Fragment key={place}>{renderPart(part, decisionWord)}</Fragment>)

const isSameText = (a: readonly RichPart[], b: readonly RichPart[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A rich text to read. Renders again when the text changes, whoever changes it; what it does not know it shows as words. */
export const RichTextView = ({ fragment }: { readonly fragment: Y.XmlFragment }): ReactNode => {
  const { decision } = useMessages(richTextMessages)
  const parts = useYDeep(fragment, readRichText, isSameText)
  return <div className={styles['text']}>{renderParts(parts, decision)}</div>
}
