import { useCallback, useEffect, useState } from 'react'
import { readHash, writeHash, type Place } from './place.ts'
import { Secrets } from './personal.ts'

/** How a place may be written in the address: not yet, in full, or without its text. */
export type Disclosure = 'wait' | 'full' | 'secret'

export interface Moves {
  readonly place: Place
  readonly go: (next: Place | ((now: Place) => Place)) => void
}

const secrets = new Secrets()
const fromAddress = (): Place => readHash(window.location.hash, (secret) => secrets.recall(secret))

/** The place, from the address at the start and after back and forward. */
export function usePlace(): Moves {
  const [place, setPlace] = useState(fromAddress)
  useEffect(() => {
    const follow = (): void => setPlace(fromAddress())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  return { place, go: useCallback((next) => setPlace(next), []) }
}

/** Lets the address follow the place. What may hold a name waits until that is known. */
export function useAddress(place: Place, disclosure: Disclosure): void {
  useEffect(() => {
    if (disclosure === 'wait' || place.forgotten) return
    const hash = writeHash(place, disclosure === 'secret' ? secrets.numberOf(place.text) : null)
    const { hash: shown } = window.location
    if (hash === shown) return
    if (shown === '') window.history.replaceState(null, '', hash)
    else window.history.pushState(null, '', hash)
  }, [place, disclosure])
}
