import type { ResidentAnswer, ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import { io } from 'socket.io-client'

/** A phone with an outbox: what has no answer yet is sent again at each connection, in the order it was written. */
export interface RetryingPhone {
  readonly send: (command: ResidentCommand) => Promise<ResidentAnswer>
  /** Sends a command again that may have been answered, and adds the answer to the others. */
  readonly repeat: (command: ResidentCommand) => void
  readonly answers: () => ReadonlyMap<string, readonly ResidentAnswer[]>
  readonly waiting: () => readonly ResidentCommand[]
  readonly connect: () => void
  readonly disconnect: () => void
}

export const createRetryingPhone = (url: string, code: string): RetryingPhone => {
  const answers = new Map<string, ResidentAnswer[]>()
  const waiting = new Map<
    string,
    { readonly command: ResidentCommand; readonly resolve: (answer: ResidentAnswer) => void }
  >()
  const socket = io(`${url}/resident`, {
    path: '/rt/',
    auth: { code },
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  })

  const emit = (command: ResidentCommand) => {
    if (!socket.connected) return
    socket.emit('command', command, (answer: ResidentAnswer) => {
      answers.set(command.commandId, [...(answers.get(command.commandId) ?? []), answer])
      waiting.get(command.commandId)?.resolve(answer)
      waiting.delete(command.commandId)
    })
  }
  socket.on('connect', () => {
    for (const { command } of waiting.values()) emit(command)
  })
  // socket.io comes back by itself from a lost line, but not from a refusal of a server that is just starting.
  socket.on('connect_error', () => {
    if (!socket.active) setTimeout(() => socket.connect(), 100)
  })

  return {
    send: (command) =>
      new Promise((resolve) => {
        waiting.set(command.commandId, { command, resolve })
        emit(command)
      }),
    repeat: emit,
    answers: () => answers,
    waiting: () => [...waiting.values()].map(({ command }) => command),
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
  }
}
