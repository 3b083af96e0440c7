import {
  noSignature,
  type Point,
  type Signature,
  type Stroke,
  signatureBox,
  signatureFrom,
  strokesOf,
} from '@rembuk/shared/attendance/signature'

interface Pad {
  readonly canvas: HTMLCanvasElement
  /** Told when a stroke has begun or ended, and when all is wiped away. */
  readonly onDraw: (isDrawing: boolean) => void
}

/** A field to sign in with a finger, a pen or a mouse. */
export const createSignaturePad = ({ canvas, onDraw }: Pad) => {
  const pen = canvas.getContext('2d')
  let strokes: Point[][] = []
  let isDrawing = false

  const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    return {
      x: ((clientX - left) / width) * signatureBox.width,
      y: ((clientY - top) / height) * signatureBox.height,
    }
  }
  const draw = (): void => {
    if (!pen) return
    const scale = canvas.width / signatureBox.width
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.lineWidth = 3 * scale
    pen.lineCap = pen.lineJoin = 'round'
    pen.strokeStyle = '#1e2723'
    pen.beginPath()
    for (const [first, ...rest] of strokes) {
      if (!first) continue
      pen.moveTo(first.x * scale, first.y * scale)
      for (const { x, y } of rest.length > 0 ? rest : [first]) pen.lineTo(x * scale, y * scale)
    }
    pen.stroke()
  }
  const begin = (at: Point): void => {
    isDrawing = true
    strokes = [...strokes, [at]]
    draw()
    onDraw(true)
  }
  const go = (at: Point): void => {
    if (!isDrawing) return
    strokes[strokes.length - 1]?.push(at)
    draw()
  }
  const end = (): void => {
    if (!isDrawing) return
    isDrawing = false
    onDraw(false)
  }

  if ('PointerEvent' in window) {
    canvas.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      canvas.setPointerCapture(event.pointerId)
      begin(pointOf(event))
    })
    canvas.addEventListener('pointermove', (event) => go(pointOf(event)))
    canvas.addEventListener('pointerup', end)
    canvas.addEventListener('pointercancel', end)
  } else {
    const touched = (draw: (at: Point) => void) => (event: TouchEvent) => {
      event.preventDefault()
      const [touch] = [...event.touches]
      if (touch) draw(pointOf(touch))
    }
    canvas.addEventListener('touchstart', touched(begin), { passive: false })
    canvas.addEventListener('touchmove', touched(go), { passive: false })
    canvas.addEventListener('touchend', end)
    canvas.addEventListener('touchcancel', end)
  }

  return {
    read: (): Signature => (strokes.length > 0 ? signatureFrom(strokes) : noSignature),
    /** Shows a signature that was drawn before. */
    show: (signature: Signature): void => {
      strokes = strokesOf(signature).map((stroke: Stroke) => [...stroke])
      draw()
    },
  }
}
