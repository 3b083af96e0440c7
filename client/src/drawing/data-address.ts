/** Bytes as an address that carries them. */
export const dataAddressOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('The bytes could not be read', { cause: reader.error }))
    reader.readAsDataURL(blob)
  })

/** What stands at an address, as an address that carries it; undefined where it cannot be had. */
export const fetchAsDataAddress = async (address: string): Promise<string | undefined> => {
  try {
    const response = await fetch(address)
    return response.ok ? await dataAddressOf(await response.blob()) : undefined
  } catch {
    // Without a network the picture is drawn without it; the person is told.
    return undefined
  }
}
