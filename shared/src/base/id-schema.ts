import { z } from 'zod'
import { idPattern } from './id.ts'

/** An id in a message; what it is the id of, whoever reads the message knows. */
export const idSchema = <Id extends string>(): z.ZodType<Id> => z.string().regex(idPattern) as unknown as z.ZodType<Id>
