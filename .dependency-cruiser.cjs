// The laws of the rooms. Each rule says in one sentence why it stands; each is broken on purpose by a fixture in
// test/architecture/fixtures/<rule>/, and the test demands that this rule, and no other, answers.
// ipc-main-one-door is the one law about a name instead of a file; it lives in eslint.config.js and is tested in the same place.

const contract = '^graph/api/contract(\\.ts$|/)'
const electronPackage = '^electron$|(^|/)node_modules/electron/'
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`
const adapters = '^graph/store/(memory|neo4j|embedded-cypher)/'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'model-imports-zod-only',
    comment: 'The model is the vocabulary of every other room, so it can lean on none of them.',
    severity: 'error',
    from: { path: '^graph/model/' },
    to: { pathNot: ['^graph/model/', npm('zod'), '^seed/', '^test/'] },
  },
  {
    name: 'core-is-pure',
    comment: 'A verdict must follow from the facts alone: reasoning that could read a clock, a file or a package could not be replayed or proved.',
    severity: 'error',
    from: { path: '^graph/reason/' },
    to: { pathNot: ['^graph/(reason|model)/', '^seed/', '^test/'] },
  },
  {
    name: 'questions-read-through-the-port',
    comment: 'A question sees facts only through the store port (the files at the top of graph/store), so that it answers the same on every store.',
    severity: 'error',
    from: { path: '^graph/questions/' },
    to: {
      pathNot: ['^graph/(questions|model|reason)/', '^graph/store/', npm('@orama/stemmers', 'fastest-levenshtein'), '^seed/', '^test/'],
    },
  },
  {
    name: 'store-knows-model-only',
    comment: 'A store keeps and finds facts; as soon as it judged them, two stores could give two verdicts.',
    severity: 'error',
    from: { path: '^graph/store/' },
    to: { path: '^graph/', pathNot: ['^graph/(store|model)/'] },
  },
  {
    name: 'adapters-named-once',
    comment: 'Only the composition names a store adapter, so that choosing another store is a change in one file.',
    severity: 'error',
    from: { pathNot: ['^graph/api/compose\\.ts$', '^graph/store/[^/]+/', '^test/'] },
    to: { path: adapters },
  },
  {
    name: 'corpus-turns-files-into-model',
    comment: 'The corpus reads and checks what was written and knows nothing of what will be asked of it.',
    severity: 'error',
    from: { path: '^graph/corpus/' },
    to: { path: '^graph/', pathNot: ['^graph/(corpus|model)/'] },
  },
  {
    name: 'core-without-node',
    comment: 'These rooms must run the same in Electron, in a worker, in a browser and in a test, so they use no part of Node.',
    severity: 'error',
    from: { path: '^graph/(model|questions|store|api)/' },
    to: { dependencyTypes: ['core'], pathNot: ['^(node:)?fs(/promises)?$', electronPackage] },
  },
  {
    name: 'fs-only-where-listed',
    comment: 'What can read or write the disk is a short list that a reviewer can hold in the head.',
    severity: 'error',
    from: { pathNot: ['^graph/(corpus|cli|reason)/', '^electron/(main|host)/', '^electron/(build|start)\\.mjs$', '^test/', '^[^/]+\\.config\\.[cm]?[jt]s$'] },
    to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
  },
  {
    name: 'graph-knows-no-window',
    comment: 'The product must answer without a window or a server; only the command line may start the localhost host, for serve.',
    severity: 'error',
    from: { path: '^graph/' },
    to: {
      path: `^(electron|renderer)/|${electronPackage}|${npm('react', 'react-dom', 'cytoscape')}`,
      pathNot: ['^electron/host/'],
    },
  },
  {
    name: 'only-the-command-line-serves',
    comment: 'A room of the product that starts a server would bring the network into every test and every window.',
    severity: 'error',
    from: { path: '^graph/', pathNot: ['^graph/cli/'] },
    to: { path: '^electron/host/' },
  },
  {
    name: 'contract-stays-light',
    comment: 'The window loads the contract, so the contract brings along only the model and zod; the types of an answer may come from anywhere.',
    severity: 'error',
    from: { path: contract },
    to: { path: '^graph/|(^|/)node_modules/', pathNot: [contract, '^graph/model/', npm('zod'), adapters], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'renderer-speaks-api-only',
    comment: 'The window asks and shows; an answer that it could work out for itself would escape the guard, the trace and the tests.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: {
      path: ['^(graph|electron)/', electronPackage],
      pathNot: [contract, '^graph/model/', adapters],
    },
  },
  {
    name: 'renderer-without-node',
    comment: 'The same window runs in a plain browser, where there is no Node.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'], pathNot: ['^(node:)?fs(/promises)?$', electronPackage] },
  },
  {
    name: 'preload-imports-types-only',
    comment: 'The preload is the one place where the window touches the system: it must be readable at a glance and carry no code from elsewhere.',
    severity: 'error',
    from: { path: '^electron/preload/' },
    to: { pathNot: ['^electron/preload/', electronPackage, '^seed/', '^test/', '^(node:)?fs(/promises)?$'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'host-without-electron',
    comment: 'The host serves the same window where there is no Electron to import.',
    severity: 'error',
    from: { path: '^electron/host/' },
    to: { path: ['^electron/(main|preload)/', electronPackage] },
  },
  {
    name: 'seed-is-data',
    comment: 'The corpus is read, checked and reported as data; an import would slip past every check.',
    severity: 'error',
    from: {},
    to: { path: '^seed/' },
  },
  {
    name: 'no-dep-on-test',
    comment: 'What ships never depends on what tests it.',
    severity: 'error',
    from: { pathNot: ['^test/', '^vitest\\.config\\.ts$'] },
    to: { path: '^test/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file with a hidden seam, and can be understood, tested and moved only together.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nobody imports and that imports nothing is either dead or not yet connected.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: ['\\.d\\.ts$', '^test/', '^[^/]+\\.config\\.[cm]?[jt]s$', '^electron/(build|start)\\.mjs$'],
    },
    to: {},
  },
  {
    name: 'not-to-dev-dep',
    comment: 'A package that only developers install is not there when the program runs; Electron is, for it is the one that runs the program.',
    severity: 'error',
    from: { path: '^(graph|renderer|electron/(main|preload|host))/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: [electronPackage, npm('react', 'react-dom', 'cytoscape')] },
  },
  {
    name: 'packages-are-declared',
    comment: 'A package that is here only because another package brought it can be gone tomorrow.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'imports-resolve',
    comment: 'An import of something that is not there hides from every other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    // type-only imports are seen too, and told apart: rooms may share types where they may not share code
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/architecture/fixtures|test/output)/' },
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
