import { createContext, useContext } from 'react'
import type { Inspected } from './place.ts'

/** Opens something in the shared inspector. */
export const InspectContext = createContext<(what: Inspected) => void>(() => undefined)
export const useInspect = (): ((what: Inspected) => void) => useContext(InspectContext)
