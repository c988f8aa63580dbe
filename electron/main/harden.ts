/** What no window of Grondslag may do: leave, open windows, attach guests, ask for permissions but clipboard write. */
import { session, shell, type App } from 'electron'
import { isOurs, mayOpenOutside } from './addresses.ts'

export function harden(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event, url) => { if (!isOurs(url)) event.preventDefault() })
    contents.on('will-redirect', (event, url) => { if (!isOurs(url)) event.preventDefault() })
    contents.on('will-attach-webview', (event) => { event.preventDefault() })
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
  })
  void app.whenReady().then(() => {
    const granted = (permission: string): boolean => permission === 'clipboard-sanitized-write'
    session.defaultSession.setPermissionRequestHandler((contents, permission, decide) => { decide(granted(permission) && isOurs(contents.getURL())) })
    session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => granted(permission) && isOurs(origin))
    session.defaultSession.setDevicePermissionHandler(() => false)
    // Nothing phones home: whatever is not our own scheme (or the developer tools) is cut off.
    session.defaultSession.webRequest.onBeforeRequest((request, decide) => { decide({ cancel: !isOurs(request.url) && !request.url.startsWith('devtools:') }) })
  })
}
