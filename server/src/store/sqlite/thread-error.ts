/** An error on its way between threads, where its code would be lost. */
export interface ThreadError {
  readonly message: string
  readonly code: string
}

/** `SQLITE_FULL`, `ENOTDIR`, ...; an empty string for an error without a code. */
export const errorCodeOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : ''
}

export const causeToThreadError = (cause: unknown): ThreadError => ({
  message: cause instanceof Error ? cause.message : String(cause),
  code: errorCodeOf(cause),
})

export const threadErrorToError = ({ message, code }: ThreadError): Error =>
  Object.assign(new Error(message), code ? { code } : {})
