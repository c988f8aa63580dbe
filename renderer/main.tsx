import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './style/tokens.css'
import './style/base.css'
import './style/frame.css'
import './style/question.css'
import './style/answer.css'
import './style/routes.css'
import './style/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openClient } from './api/client.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<StrictMode><App client={openClient()} /></StrictMode>)
