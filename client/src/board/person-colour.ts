const colours = ['#0b6a4e', '#8a3d75', '#1d5c8f', '#94481a', '#5b4bb0', '#2f6f74'] as const

/** A deep colour for a person at the board, the same for everyone who sees them. White words stand on it. */
export const personColour = (clientId: number): string => colours[clientId % colours.length] ?? colours[0]
