/**
 * True when a request comes from our own pages: its Origin, where the browser sends one, is the address it was sent to. Behind a proxy
 * the public address counts as well.
 */
export const isOwnOrigin = (
  origin: string | undefined,
  { host, publicUrl }: { readonly host: string | undefined; readonly publicUrl: string | undefined },
): boolean => {
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
