// The rules of the house (docs/index.md). `npm test` runs them, plants a fault for each, and counts the modules.

/** Which rooms a room may look into. Everything not named is refused. */
const SEES = {
  kernel: [],
  guard: ['kernel'],
  lake: ['kernel', 'guard'],
  registers: ['kernel', 'guard', 'lake'],
  catalogue: ['kernel', 'guard', 'lake', 'registers'],
  monitors: ['kernel', 'guard', 'lake', 'registers', 'catalogue'],
  twin: ['kernel', 'guard', 'lake', 'registers', 'catalogue'],
  server: ['kernel', 'guard', 'lake', 'registers', 'catalogue', 'monitors', 'twin', 'web'],
  web: ['kernel', 'server'],
};

/** Folders of plug-ins: what stands in them is found by its name, and knows nothing of its neighbours. */
const LEAVES = [
  'lake/connectors',
  'lake/formats',
  'registers/books',
  'catalogue/exports',
  'monitors/measures',
  'twin/layers',
  'twin/models',
];

const NETWORK = '^(node:)?(http|https|http2|net|tls|dns|dgram|dns/promises)$';
const DISK = '^(node:)?fs(/promises)?$';
const PROCESSES = '^(node:)?(child_process|worker_threads|cluster|vm)$';

const onlyDown = Object.entries(SEES).map(([room, seen]) => ({
  name: 'only-down',
  comment: `${room} looks into ${seen.length > 0 ? seen.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...seen].map((name) => `^src/${name}/`) },
}));

/** The contract of a kind may stand among them, by the name of one of them: `formats/format.ts`. */
const contractOf = (folder) => `${folder}/${folder.split('/')[1].slice(0, -1)}`;

const leaves = LEAVES.map((folder) => ({
  name: 'leaves',
  comment: `what stands in ${folder} never imports its neighbour`,
  severity: 'error',
  from: { path: `^src/${folder}/([^/]+)`, pathNot: `^src/${folder}/index\\.ts$` },
  to: { path: `^src/${folder}/`, pathNot: [`^src/${folder}/$1`, `^src/${contractOf(folder)}\\.ts$`] },
}));

const only = (name, comment, rooms, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms.map((room) => `^src/${room}/`) },
  to,
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...onlyDown,
    {
      name: 'front-door',
      comment: 'into another room only through its index.ts; the pages may see the types of the server',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/server/api\\.ts$'] },
    },
    {
      name: 'server-types',
      comment: 'of the server the pages see api.ts alone, and of that the types',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/server/', pathNot: '^src/server/api\\.ts$' },
    },
    {
      name: 'server-types',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/server/api\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'own-index',
      comment: 'inside a room the way to a neighbour is its own file',
      severity: 'error',
      from: { path: '^src/([^/]+)/.+', pathNot: '^src/[^/]+/index\\.ts$' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    ...leaves,
    {
      name: 'leaves',
      comment: 'a page never imports another page',
      severity: 'error',
      from: { path: '^src/web/pages/([^/]+)/' },
      to: { path: '^src/web/pages/[^/]+/', pathNot: '^src/web/pages/$1/' },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { pathNot: '^src/kernel/' },
    },
    only('network-in-guard', 'a socket is opened in guard alone; server listens', ['guard', 'server'], {
      path: NETWORK,
    }),
    only('disk-in-lake-and-server', 'files are read and written in two rooms', ['lake', 'server'], {
      path: DISK,
    }),
    only('processes-in-lake-and-server', 'other processes are started in two rooms', ['lake', 'server'], {
      path: PROCESSES,
    }),
    only('engine-in-lake', 'the query engine is used in lake alone', ['lake'], { path: '@duckdb/' }),
    only(
      'records-in-lake-registers-server',
      'PostgreSQL is reached from three rooms',
      ['lake', 'registers', 'server'],
      {
        path: 'node_modules/(pg|@types/pg)/',
      },
    ),
    only('drawing-in-web', 'React is used in web alone', ['web'], {
      path: 'node_modules/(react|react-dom|@types/react)',
    }),
    only('routes-in-server', 'Fastify is used in server alone', ['server'], {
      path: 'node_modules/(fastify|@fastify)',
    }),
    {
      name: 'what-ships',
      comment: 'the program uses nothing that only its tests have',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'what-ships',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
