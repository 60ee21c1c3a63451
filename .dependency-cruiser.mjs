// The import rule. Sources see only what their package is built on; packages meet by name, never by path.
// `swc` must be installed for this to read TypeScript: TypeScript 7 has no API that the cruiser could use.

/** Which of our packages the sources of each may import. Tests may import any, `testkit` included. */
const mayImport = {
  'packages/domain': ['packages/sync'],
  'packages/sync': [],
  'packages/protocol': ['packages/domain', 'packages/sync'],
  'packages/storage': ['packages/sync'],
  'packages/hub': ['packages/protocol', 'packages/sync', 'packages/domain', 'packages/storage'],
  'packages/printing': ['packages/protocol', 'packages/sync', 'packages/domain'],
  'packages/client': ['packages/protocol', 'packages/sync', 'packages/domain', 'packages/storage'],
  'packages/testkit': ['packages/[^/]+'],
  'apps/server': ['packages/(?!testkit/)[^/]+'],
  'apps/web': [
    'packages/client',
    'packages/protocol',
    'packages/sync',
    'packages/domain',
    'packages/storage',
  ],
  bench: ['packages/[^/]+', 'apps/[^/]+'],
  e2e: ['packages/[^/]+', 'apps/[^/]+'],
}

const ours = '^(packages/[^/]+|apps/[^/]+|bench|e2e)/'
const tests = '\\.(test|sim|e2e)\\.tsx?$'

const oneWay = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder.split('/').at(-1)}-imports-only-what-it-is-built-on`,
  comment: `${folder} may import ${allowed.join(', ') || 'none of our packages'}.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: tests },
  to: { path: ours, pathNot: [folder, ...allowed].map((other) => `^${other}/`) },
}))

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'packages-meet-by-name',
      comment: 'Import another package by its name, not by a path into it.',
      severity: 'error',
      from: { path: ours },
      to: { path: ours, pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle of imports means that two files are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'the-browser-never-sees-node',
      comment: 'The web app must not reach a module of Node, such as node:sqlite.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: tests },
      to: { path: '^packages/(storage/src/sqlite|client/src/node\\.ts)', reachable: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['(^|/)dist/'] },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
