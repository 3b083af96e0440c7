import { closeCodes } from '@rembuk/shared/sync/close-codes'
import { WebSocket } from 'ws'

/** What `ws` closes with when a frame is larger than allowed: to a stock client it means "try again", for ever. */
const messageTooBig = 1009

/** A socket of /sync: one that has sent too large a frame is told so by a code that is final. */
export class SyncWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === messageTooBig ? closeCodes.frameTooBig : code, reason)
  }
}
