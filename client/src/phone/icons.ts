const svg = 'http://www.w3.org/2000/svg'

/** Shapes from lucide, the few that the phone shows beside words. */
const shapes = {
  saved: ['M18 6 7 17l-5-5', 'm22 10-7.5 7.5L13 16'],
  arrived: ['M20 6 9 17l-5-5'],
  waiting: ['M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20', 'M12 6v6l4 2'],
  refused: ['M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20', 'M12 8v4', 'M12 16h.01'],
  photo: [
    'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2',
    'm4 18 6-6 4 4 2-2 5 5',
    'M8 8h.01',
  ],
} as const
export type IconName = keyof typeof shapes

const strokes = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round' }

/** A small picture of a word that stands beside it; hidden from screen readers. */
export const icon = (name: IconName): SVGElement => {
  const made = document.createElementNS(svg, 'svg')
  const attributes = { viewBox: '0 0 24 24', width: '18', height: '18', 'aria-hidden': 'true', ...strokes }
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  for (const shape of shapes[name]) {
    const path = document.createElementNS(svg, 'path')
    path.setAttribute('d', shape)
    made.append(path)
  }
  return made
}
