import { describe, expect, it } from 'vitest'
import { isOurs, mayOpenOutside } from '../../../electron/main/addresses.ts'
import { fileFor, headersFor } from '../../../electron/main/renderer-files.ts'

describe('addresses of the window', () => {
  it.each(['app://grondslag/index.html', 'app://grondslag/assets/a.js#x'])('%s is ours', (url) => { expect(isOurs(url)).toBe(true) })
  it.each(['app://grondslag.evil/index.html', 'app://evil/grondslag', 'https://grondslag/', 'app://u@grondslag/', 'file:///app://grondslag/', '', 'nonsense'])('%s is not', (url) => { expect(isOurs(url)).toBe(false) })
})

describe('what may open outside', () => {
  it('is a parsed https address without credentials', () => { expect(mayOpenOutside('https://wetten.overheid.nl/x')).toBe(true) })
  it.each(['http://wetten.overheid.nl', 'javascript:alert(1)', 'file:///etc/passwd', 'https://u:p@host/', 'smb://host', 'https:', ''])('is not %s', (url) => { expect(mayOpenOutside(url)).toBe(false) })
})

describe('files of the window', () => {
  it('stand in one folder', () => {
    expect(fileFor('/dist/renderer', 'app://grondslag/assets/a.js')).toBe('/dist/renderer/assets/a.js')
    expect(fileFor('/dist/renderer', 'app://grondslag/')).toBe('/dist/renderer/index.html')
  })
  it.each(['app://grondslag/%2e%2e/main/main.cjs', 'app://grondslag/..%2f..%2fpackage.json', 'app://grondslag/a%00.js', 'app://grondslag/a%5c..%5cb.js', 'app://grondslag/%ff', 'app://evil/index.html', 'app://grondslag/x.exe'])('%s names none', (url) => { expect(fileFor('/dist/renderer', url)).toBeNull() })
  it('go out under a closed policy', () => {
    expect(headersFor('/dist/renderer/index.html')['content-security-policy']).toContain("default-src 'none'")
    expect(headersFor('/dist/renderer/index.html')['content-security-policy']).not.toContain('unsafe')
  })
})
