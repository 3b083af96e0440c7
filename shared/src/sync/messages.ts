/** The numbers on the wire of /sync: y-protocols' own, and ours from 100 on; see docs/protocol.md. */
export const channels = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  saving: 101,
  locked: 102,
  size: 103,
} as const
/** What a `size` message says of a document. */
export const sizes = { fine: 0, large: 1, full: 2 } as const
export type Size = keyof typeof sizes
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** The query parameter by which a client asks for `saved` messages; stock clients do not know them. */
export const savedParameter = 'saved'
/** The query parameter naming the role wanted, and the one naming the generation the client holds. */
export const roleParameter = 'as'
export const generationParameter = 'g'
/** The query parameter with the code of a meeting: by it a resident looks at a board of that meeting, and at nothing else. */
export const codeParameter = 'code'
/** The query parameter naming the person, at most 80 characters; the server stamps it on their presence. */
export const nameParameter = 'name'

/** The largest sync frame taken, in bytes. */
export const maxFrameBytes = 4 * 1024 * 1024
