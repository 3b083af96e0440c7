const safeAddress = /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu

/** The address of a link when it is one that may be followed: web, mail or telephone; undefined for all else (`javascript:` ...). */
export const safeHref = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 2000 && safeAddress.test(value.trim()) ? value.trim() : undefined
