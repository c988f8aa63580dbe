// Choices about the window itself. They say nothing about a question, so they may outlive the session.
import { createContext, useContext, useEffect, useState } from 'react'

export type Language = 'nl' | 'en'
export type Theme = 'system' | 'light' | 'dark'

export interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** Large type, fewer panels, higher contrast, for a room. */
  readonly beamer: boolean
}

const key = 'grondslag.settings'
const start: Settings = { language: 'nl', theme: 'system', beamer: false }

/** Settings as stored; what is missing or broken falls back to the start. */
export function readSettings(stored: string | null): Settings {
  try {
    const given = JSON.parse(stored ?? '{}') as Partial<Record<keyof Settings, unknown>>
    return {
      language: given.language === 'en' ? 'en' : start.language,
      theme: given.theme === 'light' || given.theme === 'dark' ? given.theme : start.theme,
      beamer: given.beamer === true,
    }
  } catch {
    return start
  }
}

export interface SettingsMoves extends Settings {
  readonly change: (part: Partial<Settings>) => void
}

/** The settings and the way to change them; puts them on the document, where the styles read them. */
export function useStoredSettings(): SettingsMoves {
  const [settings, setSettings] = useState(() => readSettings(localStorage.getItem(key)))
  useEffect(() => {
    const page = document.documentElement
    page.lang = settings.language
    page.dataset['theme'] = settings.theme
    page.dataset['beamer'] = String(settings.beamer)
    localStorage.setItem(key, JSON.stringify(settings))
  }, [settings])
  return { ...settings, change: (part) => setSettings((now) => ({ ...now, ...part })) }
}

export const SettingsContext = createContext<SettingsMoves>({ ...start, change: () => undefined })
export const useSettings = (): SettingsMoves => useContext(SettingsContext)
