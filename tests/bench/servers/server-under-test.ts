import type { BoardAddress } from '../generator/board-client.ts'

export type ServerName = 'rembuk' | 'y-websocket' | 'hocuspocus'

/** A board that can be addressed again after its server has been started anew. */
export interface BoardKey extends Omit<BoardAddress, 'port' | 'headers'> {
  /** What each person's browser holds; empty where nobody is asked. */
  readonly cookies: readonly string[]
}

/** How one person reaches a board. */
export const addressOf = ({ cookies, ...board }: BoardKey, port: number, person = 0): BoardAddress => {
  const cookie = cookies[person % cookies.length]
  return { ...board, port, ...(cookie ? { headers: { cookie } } : {}) }
}

export interface RunningServer {
  readonly port: number
  readonly pid: number
  /** Makes boards that so many people, each with a browser of their own, may write on. */
  createBoards(count: number, people: number): Promise<readonly BoardKey[]>
  /** Ends it as its operator would, and waits. */
  stop(): Promise<void>
  /** Ends it as a power cut does, and waits. */
  kill(): Promise<void>
}

/** A server that the benchmark can start, on a folder that outlives it. */
export interface ServerUnderTest {
  readonly name: ServerName
  /** On this port if one is given: clients of a server that was killed look for it where it was. */
  start(folder: string, port?: number): Promise<RunningServer>
}
