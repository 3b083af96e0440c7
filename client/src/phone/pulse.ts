import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { PulseCommand } from '@rembuk/shared/pulse/pulse-command'
import { byId } from './dom.ts'
import type { OpenTab } from './tab.ts'

/**
 * What is told by a touch: "I am ready", and a reaction. It shows at once and is told again after every reconnecting, since the
 * server forgets a phone that is gone.
 */
export const openPulse: OpenTab = ({ code, storage, socket }) => {
  const ready = byId('ready-form', HTMLFormElement)
  const reacting = byId('reactions', HTMLFormElement)
  const buttons = Array.from(reacting.querySelectorAll<HTMLButtonElement>('button'))
  const readyKey = `rembuk.ready.${code}`
  let pulse: ResidentState['pulse'] = { readyAskedAtMs: null, isReacting: false }
  let stepId: string | undefined
  let reaction = buttons.filter((button) => button.getAttribute('aria-pressed') === 'true')[0]?.dataset['reaction']

  const isReady = (): boolean => storage.read(readyKey) === String(pulse.readyAskedAtMs)
  const send = (command: unknown): void => {
    if (socket.connected) socket.emit('pulse', command as PulseCommand, () => undefined)
  }
  const draw = (): void => {
    ready.hidden = pulse.readyAskedAtMs === null
    byId('ready', HTMLElement).hidden = isReady()
    byId('ready-told', HTMLElement).hidden = !isReady()
    reacting.hidden = !pulse.isReacting
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['reaction'] === reaction))
  }
  const tell = (): void => {
    if (pulse.readyAskedAtMs !== null && isReady()) send({ type: 'ready', askedAtMs: pulse.readyAskedAtMs })
    if (pulse.isReacting && reaction) send({ type: 'react', reaction })
  }

  ready.addEventListener('submit', (event) => {
    event.preventDefault()
    storage.write(readyKey, String(pulse.readyAskedAtMs))
    draw()
    tell()
  })
  reacting.addEventListener('submit', (event) => event.preventDefault())
  for (const button of buttons)
    button.addEventListener('click', () => {
      const pressed = button.dataset['reaction']
      reaction = pressed === reaction ? undefined : pressed
      send({ type: 'react', reaction: reaction ?? null })
      draw()
    })
  socket.on('connect', tell)
  return {
    show: ({ pulse: told, step }) => {
      if (stepId !== undefined && stepId !== step?.stepId) reaction = undefined
      stepId = step?.stepId
      pulse = told
      draw()
    },
    forget: () => {
      reaction = undefined
    },
  }
}
