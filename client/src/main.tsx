import { assert } from '@rembuk/shared/base/assert'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { readLocale, setLocale } from './i18n/locale.tsx'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('app')
assert(root, 'index.html has a place for the app')
setLocale(readLocale())

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
