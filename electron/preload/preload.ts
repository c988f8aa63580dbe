/** One object, one function: everything else is the contract's business. */
import { contextBridge, ipcRenderer } from 'electron'
import { CHANNEL } from './channel.ts'

contextBridge.exposeInMainWorld('grondslag', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNEL, name, input),
})
