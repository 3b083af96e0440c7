import { assert } from '@rembuk/shared/base/assert'
import { parseLocale } from '@rembuk/shared/i18n/locale'
import { createRoot } from 'react-dom/client'
import { readLocale, setLocale } from '../i18n/locale.tsx'
import '../ui/tokens.css'
import '../ui/base.css'
import './projector.css'
import { ProjectorPage } from './ProjectorPage.tsx'
import { askAsViewer, programmeIdOfPath } from './projector-address.ts'

const root = document.getElementById('app')
assert(root, 'projector.html has a place for the screen')

// Before anything asks for a role: this window looks on, also in the browser of a host.
history.replaceState(null, '', askAsViewer(location.href))
setLocale(readLocale())
addEventListener('storage', ({ key, newValue }) => {
  if (key === 'rembuk.locale') setLocale(parseLocale(newValue))
})

createRoot(root).render(<ProjectorPage programmeId={programmeIdOfPath(location.pathname)} />)
