/** Copies the words of a field; where the browser allows no clipboard (plain http on a LAN), selects them for copying by hand. */
export const copyText = async (field: HTMLTextAreaElement): Promise<'copied' | 'selected'> => {
  try {
    // Missing outside https and localhost, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard) {
      await clipboard.writeText(field.value)
      return 'copied'
    }
  } catch {
    // Refused by the browser: selecting still works.
  }
  field.focus()
  field.select()
  // Old, and the only way to copy over plain http.
  return document.execCommand('copy') ? 'copied' : 'selected'
}
