import { later } from '../ui/later.tsx'

/** They come when the board stands: nobody begins with them. */
export const pictureTools = later(async () => (await import('./PictureTools.tsx')).PictureTools)
