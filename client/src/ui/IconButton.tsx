import type { ComponentProps } from 'react'
import styles from './Button.module.css'

/** A button with an icon only; its label is read aloud and shown as a tooltip. */
export const IconButton = ({
  label,
  className,
  ...rest
}: { readonly label: string } & Omit<ComponentProps<'button'>, 'aria-label' | 'title'>) => (
  <button type="button" {...rest} aria-label={label} title={label} className={`${styles['icon']} ${className ?? ''}`} />
)
