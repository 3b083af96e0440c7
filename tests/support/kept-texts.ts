/** Runs in a resident's page: all the texts that it keeps on its phone, in the database and beside it. */
export const readKeptTexts = (): Promise<Readonly<Record<string, string>>> =>
  new Promise((resolve) => {
    const opened = indexedDB.open('rembuk-texts', 1)
    opened.onsuccess = () => {
      const asked = opened.result.transaction('rembuk-texts').objectStore('rembuk-texts').getAll()
      asked.onsuccess = () => {
        opened.result.close()
        const rows: readonly { readonly key: string; readonly text: string }[] = asked.result
        resolve({ ...localStorage, ...Object.fromEntries(rows.map(({ key, text }) => [key, text])) })
      }
    }
  })
