const safeAddress = /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu

/** The address of a link when it is one that may be followed: web, mail or telephone; undefined for all else (`javascript:` ...). */
export const safeHref = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 2000 && safeAddress.test(value.trim()) ? value.trim() : undefined

/** What a person typed as an address: "desa.id/peta" and "rw05@desa.id" are meant as links too; undefined for what is none. */
export const hrefFromTyped = (typed: string): string | undefined => {
  const address = typed.trim()
  if (/^[^\s:/@]+@[^\s:/@]+\.\p{L}{2,}$/u.test(address)) return safeHref(`mailto:${address}`)
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(address))
    return safeHref(`https://${address}`)
  return safeHref(address)
}
