const collator = new Intl.Collator('id', { sensitivity: 'accent' })

/** Whether two names are those of one person, as far as names can tell: capitals make no difference. */
export const isSameName = (one: string, other: string): boolean => collator.compare(one, other) === 0
