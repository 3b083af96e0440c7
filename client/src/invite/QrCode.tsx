import { useMemo } from 'react'
import { encode } from 'uqr'

interface Props {
  readonly text: string
  readonly label: string
  readonly className?: string | undefined
}

/** Runs of dark modules as one path: a few hundred bytes of SVG, sharp at any size. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')

/** A QR code with its quiet zone, dark on white whatever stands around it. */
export const QrCode = ({ text, label, className }: Props) => {
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: 3 }), [text])
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#1E2723" />
    </svg>
  )
}
