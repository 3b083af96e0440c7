import { channels, syncTypes } from '@rembuk/shared/sync/messages'

/** Which of the frames that can change a document this is, if it is one. */
export const documentFrameOf = (frame: unknown): 'step2' | 'update' | undefined => {
  if (!(frame instanceof Uint8Array) || frame[0] !== channels.sync) return undefined
  if (frame[1] === syncTypes.step2) return 'step2'
  return frame[1] === syncTypes.update ? 'update' : undefined
}

/** A WebSocket that tells of every document frame it really sends: y-websocket itself has no hook for the ones it answers with. */
export const countingSocket = (onSent: (frame: 'step2' | 'update') => void): typeof WebSocket =>
  class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      // A closing socket drops what it is given without a word.
      if (this.readyState === WebSocket.OPEN) {
        const frame = documentFrameOf(data)
        if (frame) onSent(frame)
      }
      super.send(data)
    }
  }
