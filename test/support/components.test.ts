import { afterEach, describe, expect, it, vi } from 'vitest'
import { find } from './components.ts'

afterEach(() => void vi.unstubAllEnvs())

describe('a component that a machine may lack', () => {
  it('is taken from where its variable says', () => {
    vi.stubEnv('GRONDSLAG_SOURCES', import.meta.dirname)
    expect(find('sources')).toEqual({ path: import.meta.dirname })
  })

  it('is missing with the place looked at and the remedy', () => {
    vi.stubEnv('GRONDSLAG_SOURCES', '/nowhere')
    expect(find('sources')).toEqual({ missing: expect.stringMatching(/\/nowhere; .*GRONDSLAG_SOURCES/) as string })
    vi.stubEnv('GRONDSLAG_CHROMIUM', '/nowhere')
    expect(find('browser')).toEqual({ missing: 'GRONDSLAG_CHROMIUM names /nowhere, which is not there' })
  })

  it('is not sought on the path alone when there is no path', () => {
    vi.stubEnv('PATH', '')
    vi.stubEnv('DISPLAY', undefined)
    if (process.platform === 'linux') expect(find('electron')).toHaveProperty('missing')
  })
})
