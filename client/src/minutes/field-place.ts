/** Where a field or a part of the page stands, so that a link can lead to it. */
export const placeOf = (name: string): string => `isian-${name}`

/** Goes to a place on the page: opens the panel it is in, shows it, and puts the caret into its first field. */
export const goToPlace = (name: string): void => {
  const element = document.getElementById(placeOf(name))
  const panel = element?.closest('details')
  if (panel) panel.open = true
  element?.scrollIntoView({ block: 'center' })
  element?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
}
