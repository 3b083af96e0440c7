import { createNotes } from '../notes.ts'

/** The notes that this page was asked for. */
export const notes = createNotes(Number(new URLSearchParams(location.search).get('count')))

export const root = document.getElementById('root')

/** Puts what the benchmark does to a canvas where it finds it. */
export const offer = (canvas) => {
  window.benchCanvas = canvas
}
