import type { BoardAddress } from '../generator/board-client.ts'

export type ServerName = 'rembuk' | 'y-websocket' | 'hocuspocus'

/** A board that can be addressed again after its server has been started anew. */
export type BoardKey = Omit<BoardAddress, 'port'>

export interface RunningServer {
  readonly port: number
  readonly pid: number
  createBoards(count: number): Promise<readonly BoardKey[]>
  /** Ends it as its operator would, and waits. */
  stop(): Promise<void>
  /** Ends it as a power cut does, and waits. */
  kill(): Promise<void>
}

/** A server that the benchmark can start, on a folder that outlives it. */
export interface ServerUnderTest {
  readonly name: ServerName
  start(folder: string): Promise<RunningServer>
}
