/** `grondslag serve`: the localhost host until it is told to stop. */
import type { Grondslag } from '../api/compose.ts'
import { startHost } from '../../electron/host/serve.ts'
import type { Given } from './arguments.ts'
import { EXIT, type Outcome } from './exit.ts'
import { rendererFolder } from './folders.ts'

/** Prints the address (JSON: `{"url"}`) and stays until SIGINT or SIGTERM. */
export async function serve(grondslag: Grondslag, given: Given, print: (line: string) => Promise<void>): Promise<Outcome> {
  const started = await startHost({ call: grondslag.call, renderer: rendererFolder(), ...(given.port !== undefined && { port: given.port }) })
  if (!started.ok) return { exit: EXIT.unavailable, err: started.message.nl }
  await print(given.json ? JSON.stringify({ url: started.host.url }) : `Grondslag draait op ${started.host.url}\nStoppen: Ctrl+C.`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { resolve() })
  })
  await started.host.close()
  await grondslag.close()
  return { exit: EXIT.ok }
}
