import type { MediaId } from '../base/id.ts'
import type { Frame } from '../board/frame.ts'
import { printableText } from '../record/printable-text.ts'
import type { Drawing, Shape } from './drawing.ts'
import { line, noteStroke, paper } from './drawing-colours.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Whatever people wrote, as text that an XML reader takes for nothing else. */
const escapeXml = (text: string): string => printableText(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

const number = (value: number): string => String(Math.round(value * 10) / 10)

const place = ({ x, y, width, height }: Frame): string =>
  `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`

const addressPattern = /^data:image\/(jpeg|png|webp);base64,[\w+/=]*$/

/** The family of the app, as the browser names it and as its files do. */
const families = "'Plus Jakarta Sans Variable','Plus Jakarta Sans','Noto Sans','DejaVu Sans',sans-serif"

export interface SvgOptions {
  /** What is seen, in words: for whoever does not see it. */
  readonly description: string
  /** Photos as `data:` addresses; one that is missing is an empty box. */
  readonly photos?: ReadonlyMap<MediaId, string>
  /** The face as a `data:` address of WOFF2, so that the file looks the same everywhere. */
  readonly face?: string
}

const writeShape = (shape: Shape, photos: SvgOptions['photos']): string => {
  switch (shape.type) {
    case 'box': {
      const stroke = shape.stroke ? ` stroke="${shape.stroke}" stroke-width="1.5"` : ''
      return `<rect ${place(shape.frame)} rx="${shape.radius}" fill="${shape.fill}"${stroke}/>`
    }
    case 'line':
      return `<path d="${shape.path}" fill="none" stroke="${line}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`
    case 'words': {
      const [x, y] = shape.at
      const lines = shape.lines.map(
        (words, index) =>
          `<tspan x="${number(x)}" y="${number(y + index * shape.lineHeight)}">${escapeXml(words)}</tspan>`,
      )
      const centred = shape.isCentred
        ? ` text-anchor="middle" stroke="${paper}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"`
        : ''
      return `<text font-size="${shape.size}" font-weight="${shape.weight}" fill="${shape.colour}"${centred}>${lines.join('')}</text>`
    }
    case 'photo': {
      const address = photos?.get(shape.mediaId) ?? ''
      if (!addressPattern.test(address)) return `<rect ${place(shape.frame)} fill="${noteStroke}"/>`
      const fit = shape.isWhole ? 'xMidYMid meet' : 'xMidYMid slice'
      return `<image ${place(shape.frame)} preserveAspectRatio="${fit}" opacity="${number(shape.opacity)}" href="${address}"/>`
    }
  }
}

/** Writes a drawing as an SVG file that needs nothing from anywhere else and in which nothing can run. */
export const drawingToSvg = ({ frame, shapes }: Drawing, { description, photos, face = '' }: SvgOptions): string => {
  const { x, y, width, height } = frame
  const style = face
    ? `<style>@font-face{font-family:'Plus Jakarta Sans Variable';font-weight:200 800;src:url(${face}) format('woff2')}</style>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(number).join(' ')}" width="${number(width)}" height="${number(height)}" role="img" font-family="${families}">
<title>${escapeXml(description)}</title>
${style}<rect ${place(frame)} fill="${paper}"/>
${shapes.map((shape) => writeShape(shape, photos)).join('\n')}
</svg>
`
}
