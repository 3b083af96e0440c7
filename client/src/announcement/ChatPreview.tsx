import { Fragment } from 'react'
import styles from './Announcement.module.css'

const boldLine = /^\*(.+)\*$/

/** The message as a chat shows it: lines between stars are bold. */
export const ChatPreview = ({ text }: { readonly text: string }) => (
  <div className={styles['bubble']}>
    {text.split('\n').map((line, index) => {
      const [, bold] = boldLine.exec(line) ?? []
      return (
        <Fragment key={index}>
          {bold ? <strong>{bold}</strong> : line}
          {'\n'}
        </Fragment>
      )
    })}
  </div>
)
