import { useWords } from '../i18n/words.ts'
import { useSettings, type Language, type Theme } from '../state/settings.ts'
import { useAbout } from '../state/vocabulary.ts'
import { Switch } from '../ui/Switch.tsx'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const LANGUAGES: readonly (readonly [Language, string])[] = [['nl', 'Nederlands'], ['en', 'English']]

/** Language, colours, beamer; and what this program and corpus are. */
export function SettingsView() {
  const { rest } = useWords()
  const { language, theme, beamer, change } = useSettings()
  const about = useAbout()
  const words = rest.settings
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <fieldset className="choices">
        <legend>{words.language}</legend>
        {LANGUAGES.map(([code, name]) => (
          <label key={code} lang={code}><input type="radio" name="language" checked={language === code} onChange={() => change({ language: code })} />{name}</label>
        ))}
        <p className="quiet">{words.languageNote}</p>
      </fieldset>
      <fieldset className="choices">
        <legend>{words.theme}</legend>
        {THEMES.map((it) => <label key={it}><input type="radio" name="theme" checked={theme === it} onChange={() => change({ theme: it })} />{words.themes[it]}</label>)}
      </fieldset>
      <section aria-labelledby="beamer-title" className="choices">
        <h2 id="beamer-title">{words.beamer}</h2>
        <Switch on={beamer} onChange={(on) => change({ beamer: on })}>{words.beamerNote}</Switch>
      </section>
      <section aria-labelledby="sources-folder" className="choices">
        <h2 id="sources-folder">{words.sources}</h2>
        <p>{about?.sourcesFolder ?? words.noSources}</p>
      </section>
      {about === null ? null : (
        <section aria-labelledby="about-title">
          <h2 id="about-title">{words.about}</h2>
          <dl className="receipt-lines">
            <div><dt>{words.program}</dt><dd>{about.program}</dd></div>
            <div><dt>{words.corpus}</dt><dd>{about.corpus}</dd></div>
            <div><dt>{words.store}</dt><dd>{about.store}</dd></div>
          </dl>
        </section>
      )}
    </div>
  )
}
