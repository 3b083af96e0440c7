import type { RecordModel } from '@rembuk/shared/record/record-schema'

/** Writes a record as JSON that another program can read: the model as it is. */
export const recordToJson = (model: RecordModel): string => `${JSON.stringify(model, null, 2)}\n`
