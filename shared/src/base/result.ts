/** The outcome of something that may be refused for a reason a person can act on. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const err = <Refusal>(error: Refusal): Result<never, Refusal> => ({ ok: false, error })
/** A command that was carried out and has nothing to tell. */
export const done: Result<void, never> = { ok: true, value: undefined }
