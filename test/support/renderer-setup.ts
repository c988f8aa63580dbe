// Testing Library cleans up by itself only where tests have global hooks; ours import theirs.
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
