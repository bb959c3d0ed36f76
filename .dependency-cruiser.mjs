/** The import rules of ARCHITECTURE.md, executable. `npm run check:imports`. */

const layers = [
  '^src/base/',
  '^src/sla/',
  '^src/platform/',
  '^src/domains/',
  '^src/(http|worker|watch|cli)/',
  '^src/web/',
]

/** Messages are generated data: every layer may speak. */
const upwards = layers.slice(0, -1).map((from, index) => ({
  name: `no-upward-import-from-${from.replaceAll(/\W/g, '')}`,
  severity: 'error',
  comment: 'Imports go to lower layers only: base, sla, platform, domains, http/worker/watch/cli, web.',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: [...layers.slice(index + 1), '^src/main\\.ts$'] },
}))

/** Which domain may enter which (and only through index.ts). Nobody enters notifications or reports. */
const graph = {
  accounts: [],
  files: [],
  agreements: [],
  consultants: ['accounts', 'files'],
  commitments: ['accounts', 'agreements'],
  consultations: ['consultants', 'accounts', 'files', 'commitments', 'agreements'],
  installation: ['accounts', 'consultants'],
  import: ['accounts', 'support'],
  notifications: ['accounts', 'consultants', 'installation'],
  support: ['accounts', 'files', 'agreements', 'commitments', 'duty'],
  desk: ['accounts', 'commitments', 'consultations', 'duty', 'support'],
  search: ['accounts', 'consultants', 'consultations', 'support'],
  duty: ['accounts', 'agreements'],
  'help-centre': ['accounts', 'agreements', 'files'],
  assistant: ['accounts', 'agreements', 'commitments', 'consultations', 'support', 'duty', 'help-centre'],
  incidents: ['accounts', 'support'],
  chat: ['accounts', 'agreements', 'commitments', 'consultations', 'duty', 'files', 'support', 'assistant'],
  reports: ['agreements', 'commitments', 'consultants'],
}

const alongTheGraph = Object.entries(graph).map(([domain, may]) => ({
  name: `domain-graph-${domain}`,
  severity: 'error',
  comment: `${domain} may enter only: ${may.join(', ') || 'no other domain'}.`,
  from: { path: `^src/domains/${domain}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/domains/', pathNot: [domain, ...may].map((name) => `^src/domains/${name}/`) },
}))

/** @type {{ forbidden: import('dependency-cruiser').IForbiddenRuleType[], options: import('dependency-cruiser').ICruiseOptions }} */
const configuration = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    ...upwards,
    ...alongTheGraph,
    {
      name: 'domain-by-its-door',
      severity: 'error',
      comment: 'A domain is entered through its index.ts; schemas may be built from schemas.',
      from: { path: '^src/domains/([^/]+)/', pathNot: '(^src/domains/[^/]+/schemas(\\.ts$|/))|\\.test\\.ts$' },
      to: { path: '^src/domains/', pathNot: ['^src/domains/$1/', '^src/domains/[^/]+/index\\.ts$'] },
    },
    {
      name: 'schemas-are-browser-safe',
      severity: 'error',
      comment: 'A page loads schemas: nothing that they reach may touch the outside.',
      from: { path: '^src/domains/[^/]+/schemas(\\.ts$|/)' },
      to: { reachable: true, path: '^src/platform/|queries|tables\\.ts$|^(node:)?(fs|crypto|path|net|http)' },
    },
    {
      name: 'outside-by-the-door',
      severity: 'error',
      comment: 'What stands above the domains uses their index.ts, schemas and events.',
      from: { path: '^src/(http|worker|watch|cli)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/domains/[^/]+/', pathNot: '^src/domains/[^/]+/(index\\.ts$|schemas(\\.ts$|/)|events\\.ts$)' },
    },
    {
      name: 'pages-speak-http',
      severity: 'error',
      comment: 'Pages see schemas, base and messages; everything else they ask for over HTTP.',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/(web|base|messages)/|^src/domains/[^/]+/schemas(\\.ts$|/)' },
    },
    {
      name: 'sql-in-queries',
      severity: 'error',
      comment: 'SQL stands in queries.ts and in platform/; table types in tables.ts.',
      from: { path: '^src/', pathNot: '^src/platform/|/queries(\\.ts$|/)|/tables\\.ts$|-tables\\.ts$|\\.test\\.ts$' },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'pure-layers',
      severity: 'error',
      comment: 'base and sla touch nothing outside.',
      from: { path: '^src/(base|sla)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-test-code-in-the-program',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^test/', '\\.test\\.ts$', 'node_modules/(vitest|fast-check|playwright-core)/'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '^src/web/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^src/messages/'] },
    exclude: { path: ['^build/', '\\.svelte$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}

export default configuration
