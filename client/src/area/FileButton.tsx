import { type ReactNode, useRef } from 'react'
import { Button } from '../ui/Button.tsx'

interface Props {
  readonly variant?: 'primary' | 'ghost'
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** A button that opens the device's own choice of pictures. */
export const FileButton = ({ variant = 'primary', onFile, children }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
        }}
      />
      <Button variant={variant} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
