import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.{ts,tsx}']
const node = { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly' }

export default defineConfig(
  // the fixtures break the laws on purpose; test/architecture lints the one it needs by itself
  globalIgnores(['dist/', 'release/', 'node_modules/', 'test/output/', 'test/architecture/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: node } },
  {
    files: ['**/*.cjs', 'test/rig/stub/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...node, module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // the compiler says it already (noUnusedLocals, noUnusedParameters), and knows that a zod schema used for its type is used
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // what the product has to say it returns as a value; only the command line prints
    files: ['graph/**/*.ts'],
    ignores: ['graph/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-console': 'error' },
  },
  {
    // tests look at JSON, at pages and at broken input, where types end
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // ipc-main-one-door: every message from a window passes the one file that checks who sent it
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    ignores: ['electron/main/ipc.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "Identifier[name='ipcMain']", message: 'ipc-main-one-door: only electron/main/ipc.ts listens, for it checks the sending frame.' },
        { selector: "Literal[value='ipcMain']", message: 'ipc-main-one-door: only electron/main/ipc.ts listens, for it checks the sending frame.' },
      ],
    },
  },
)
