import { zValidator } from '@hono/zod-validator'
import type { ZodType } from 'zod'
import { problemResponse } from './problem-response.ts'

/** Checks a JSON body; what does not fit is answered with the first field that is wrong. */
export const validateJson = <Schema extends ZodType>(schema: Schema) =>
  zValidator('json', schema, (result) => {
    if (result.success) return undefined
    const path = result.error.issues[0]?.path.join('.')
    return problemResponse({ type: 'BadRequest', ...(path ? { detail: path } : {}) })
  })
