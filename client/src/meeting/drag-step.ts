// Carries one row of the agenda with the pointer, in the page itself: what others change meanwhile is drawn beneath it as it comes.
import type { StepId } from '@rembuk/shared/base/id'

interface Drag {
  readonly pointer: { readonly pointerId: number; readonly clientY: number }
  /** What was taken hold of. */
  readonly grip: HTMLElement
  /** Told where the row was let go: before which step, null for the end. Not told when the drag was broken off. */
  readonly onDrop: (move: { readonly stepId: StepId; readonly before: StepId | null }) => void
}

/** So near to the upper or lower edge of the panel it scrolls, in pixels. */
const edge = 56
const fastest = 14

const stepIdOf = (row: Element | undefined): StepId | null => (row?.getAttribute('data-step') as StepId | null) ?? null

/** Takes hold of a row until the pointer is let go; Esc puts it back. */
export const dragStep = ({ pointer: { pointerId, clientY }, grip, onDrop }: Drag): void => {
  const row = grip.closest<HTMLElement>('[data-step]')
  const list = row?.parentElement
  const panel = row?.closest<HTMLElement>('aside')
  if (!row || !list || !panel) return
  const held = clientY - row.getBoundingClientRect().top
  const over = new AbortController()
  let y = clientY
  let frame = 0

  const rows = () => [...list.querySelectorAll<HTMLElement>(':scope > [data-step]')]
  /** Where a row stands when nothing is shifted, in the window. */
  const topOf = (one: HTMLElement) => list.getBoundingClientRect().top + one.offsetTop - list.offsetTop
  const rowBelow = () => rows().find((one) => one !== row && y < topOf(one) + one.offsetHeight / 2)
  /** The others make room where the row would stand. */
  const makeRoom = () => {
    const all = rows()
    const from = all.indexOf(row)
    const below = rowBelow()
    const to = below ? all.indexOf(below) : all.length
    for (const [index, one] of all.entries()) {
      if (one === row) continue
      const isPassed = index > from && index < to
      const isPushed = index < from && index >= to
      one.style.transform = isPassed || isPushed ? `translateY(${(isPushed ? 1 : -1) * row.offsetHeight}px)` : ''
    }
  }
  const draw = () => {
    const { top, bottom } = panel.getBoundingClientRect()
    const beyond = y < top + edge ? y - top - edge : Math.max(0, y - bottom + edge)
    panel.scrollTop += Math.max(-fastest, Math.min(fastest, beyond / 4))
    row.style.transform = `translateY(${y - held - topOf(row)}px)`
    makeRoom()
  }
  const end = () => {
    over.abort()
    cancelAnimationFrame(frame)
    list.removeAttribute('data-dragging')
    row.removeAttribute('data-dragged')
    for (const one of [row, ...rows()]) one.style.transform = ''
  }
  const run = () => {
    // Another host has taken the step away.
    if (!row.isConnected) return end()
    draw()
    frame = requestAnimationFrame(run)
  }
  const on = <Type extends keyof WindowEventMap>(type: Type, hear: (event: WindowEventMap[Type]) => void) =>
    addEventListener(type, hear, { signal: over.signal, capture: true })

  on('pointermove', (event) => {
    if (event.pointerId === pointerId) y = event.clientY
  })
  on('pointerup', (event) => {
    if (event.pointerId !== pointerId) return
    y = event.clientY
    const [stepId, before] = [stepIdOf(row), stepIdOf(rowBelow())]
    end()
    if (stepId) onDrop({ stepId, before })
  })
  on('pointercancel', (event) => event.pointerId === pointerId && end())
  on('blur', (event) => event.target === window && end())
  on('keydown', (event) => {
    if (event.key !== 'Escape') return
    // Here it means the drag, not the panel.
    event.stopPropagation()
    event.preventDefault()
    end()
  })
  list.setAttribute('data-dragging', '')
  row.setAttribute('data-dragged', '')
  run()
}
