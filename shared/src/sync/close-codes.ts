/** Why a /sync socket was closed by us. 4400-4499 are final, 4500-4599 mean "try again". */
export const closeCodes = {
  badFrame: 4400,
  notAllowed: 4403,
  noSuchRoom: 4404,
  generationChanged: 4409,
  frameTooBig: 4413,
  serverStopping: 4500,
  slowReader: 4508,
  roomUnavailable: 4503,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** True when trying again cannot help. */
export const isFinalCloseCode = (code: number): boolean => code >= 4400 && code <= 4499
