import { createContext, useContext } from 'react'
import type { Client } from './client.ts'

/** The client of this window; tests put a fake one in its place. */
export const ClientContext = createContext<Client | null>(null)

/** The client; throws where no window provides one, which is a mistake in the program. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('no ClientContext around this component')
  return client
}
