import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface Look {
  readonly variant?: 'primary' | 'ghost' | 'danger'
  readonly size?: 'small' | 'medium' | 'large'
}

/** The look of a button, for links that act as one. */
export const buttonClass = ({ variant = 'ghost', size = 'medium' }: Look = {}): string =>
  [styles['button'], styles[variant], styles[size]].join(' ')

/** A button with words on it; `primary` is the one thing to do next. */
export const Button = ({ variant = 'ghost', size = 'medium', className, ...rest }: Look & ComponentProps<'button'>) => (
  <button type="button" {...rest} className={`${buttonClass({ variant, size })} ${className ?? ''}`} />
)
