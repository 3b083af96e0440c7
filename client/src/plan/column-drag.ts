/** Where a dragged card would land: a column, and its place among the other cards there. */
export interface DropPlace {
  readonly columnKey: string
  readonly index: number
}

const contains = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

/** The place under the pointer, or undefined outside all columns. */
export const dropPlaceAt = (board: HTMLElement, cardId: string, x: number, y: number): DropPlace | undefined => {
  const columns = Array.from(board.querySelectorAll<HTMLElement>('[data-column-key]'))
  const column = columns.find((some) => contains(some.getBoundingClientRect(), x, y))
  const columnKey = column?.dataset['columnKey']
  if (!column || !columnKey) return undefined
  const others = Array.from(column.querySelectorAll<HTMLElement>('[data-card]')).filter(
    ({ dataset }) => dataset['card'] !== cardId,
  )
  const below = others.findIndex((other) => {
    const { top, height } = other.getBoundingClientRect()
    return y < top + height / 2
  })
  return { columnKey, index: below < 0 ? others.length : below }
}

const ownControls = 'button, a, input, textarea, select, [contenteditable]'

/** True where a press belongs to something in the card and not to the card. */
export const isOnControl = (target: EventTarget | null, card: Element): boolean => {
  const control = target instanceof Element ? target.closest(ownControls) : null
  return control !== null && card.contains(control)
}
