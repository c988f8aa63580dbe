import type { ReactNode } from 'react'

/** Text from the corpus: Dutch in every language of the window, so that a screen reader says it as Dutch. */
export const Dutch = ({ children }: { children: ReactNode }) => <span lang="nl">{children}</span>

/** A Dutch term with its gloss; without one only the term. */
export const Term = ({ name, gloss }: { name: string; gloss: string | null | undefined }) => (
  <>
    <span lang="nl">{name}</span>
    {gloss ? <span className="gloss"> ({gloss})</span> : null}
  </>
)
