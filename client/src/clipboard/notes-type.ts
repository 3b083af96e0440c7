/** How notes travel between boards of this app, beside the plain words that every other program reads. */
export const notesType = 'application/x-rembuk-notes'
