/** The one door for messages from a window: one channel, the sending frame checked, then dispatch. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Reply } from '../../graph/api/contract.ts'
import { CHANNEL } from '../preload/channel.ts'
import { isOurs } from './addresses.ts'

/** Any name and any input may come in; dispatch looks both up and refuses what it does not know. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply<unknown>>

/** Only the top frame of our own window is heard: not a sub-frame, not a page that got loaded into it. */
function isTopFrameOfOurs(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOurs(frame.url)
}

export function answerCalls(dispatch: Dispatch): void {
  ipcMain.handle(CHANNEL, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isTopFrameOfOurs(event) || typeof name !== 'string') {
      return { ok: false, error: { code: 'unknown_call', message: { nl: 'Deze oproep komt niet uit het venster van Grondslag.', en: 'This call does not come from Grondslag’s window.' } } }
    }
    return dispatch(name, input)
  })
}
