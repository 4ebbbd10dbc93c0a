/**
 * Who may import what (ARCHITECTURE.md says it in words). The first row whose `from` matches a file decides; what its `may` does not
 * name is not allowed. Paths start at the root; `npm:x` is a package and all of its entries, `node:*` is Node itself.
 */
export interface Rule {
  from: RegExp;
  may: RegExp[];
  why: string;
}

const npm = (...names: string[]) => names.map((name) => new RegExp(`^npm:${name}(/|$)`));
const under = (...folders: string[]) => folders.map((folder) => new RegExp(`^${folder}/`));
const NODE = /^node:/;
/** A script's `new URL('..', import.meta.url)`: where the project is. */
const ROOT = /^\.$/;
const PACKAGE = /^npm:/;
const ANYTHING = /./;

const RULES_PACKAGES = npm(
  'zod',
  'prosemirror-model',
  'prosemirror-markdown',
  'markdown-it',
  'yaml',
  'smol-toml',
  'diff',
  'canonicalize',
  'cldr-segments-full',
  'any-ascii',
  '@noble/hashes',
  '@noble/curves',
);

const FILE_PACKAGES = npm('mammoth', 'docx', 'fflate');

const STORE_PACKAGES = npm('drizzle-orm', 'better-sqlite3', '@node-rs/argon2', 'lru-cache', 'pino', 'zod');

const FACE_PACKAGES = npm(
  'react',
  'react-dom',
  'next',
  'next-auth',
  'react-hook-form',
  '@hookform/resolvers',
  'zod',
  '@tiptap/[a-z-]+',
  '@fontsource[a-z-]*/[a-z0-9-]+',
);

/** The database's tables are its own business: the face sees functions. */
const DB_PUBLIC = /^db\/(?!schema(\/|$)|migrations(\/|$))/;

export const RULES: Rule[] = [
  {
    from: /^lib\/formats\/(import|export)\/docx\//,
    may: [...under('lib'), ...RULES_PACKAGES, ...FILE_PACKAGES],
    why: 'Word files are read and written with libraries that know them; they are large, so none reaches a browser',
  },
  {
    from: /^lib\/formats\/import\/html\/(parsed-html|article-elements)\.ts$/,
    may: [...under('lib'), ...npm('linkedom', '@mozilla/readability')],
    why: 'HTML that came in as a file needs a DOM, and a reader view of it; here alone, so that none reaches a browser, which has its own',
  },
  {
    from: /^lib\/formats\/import\/decode-text\.ts$/,
    may: [...under('lib'), ...npm('chardet', 'iconv-lite')],
    why: 'letters in other encodings need tables; here alone, so that none reaches a browser, which sends such a file to the server',
  },
  { from: /^lib\//, may: [...under('lib'), ...RULES_PACKAGES], why: 'lib is pure: itself and small pure libraries' },
  {
    from: /^db\/worker\//,
    may: [...under('db/worker', 'lib'), /^db\/per-process$/, NODE],
    why: 'what runs in a thread is pure: lib, and the threads themselves, never the database',
  },
  {
    from: /^db\//,
    may: [...under('db', 'lib'), ...STORE_PACKAGES, NODE],
    why: 'db is the state: lib, drizzle, SQLite, argon2, zod at its door, Node',
  },
  {
    from: /^app\/_ui\//,
    may: [...under('app/_ui', 'lib'), ...FACE_PACKAGES],
    why: 'app/_ui are shared parts: lib, React and themselves, no server and no screen',
  },
  {
    from: /^app\/_server\//,
    may: [
      ...under('app/_server', 'lib'),
      DB_PUBLIC,
      ...npm('next', 'next-auth', 'react', 'zod', 'nodemailer', 'rate-limiter-flexible', 'ipaddr.js', 'lru-cache', 'negotiator'),
      NODE,
    ],
    why: 'app/_server is the server side of the face: db, lib, Next, mail, no screen',
  },
  {
    from: /^app\//,
    may: [...under('app', 'lib'), DB_PUBLIC, ...FACE_PACKAGES, NODE],
    why: 'app is the face: what is below it, Next and React',
  },
  {
    from: /^(proxy|instrumentation|instrumentation-client)\.ts$/,
    may: [...under('app/_server', 'lib'), ...npm('next'), NODE],
    why: 'the entries of Next start what is in app/_server',
  },
  {
    from: /^scripts\//,
    may: [...under('scripts', 'db', 'lib'), ROOT, PACKAGE, NODE],
    why: 'scripts are entries: db, lib and tools, not the face',
  },
  { from: /^(tests\/|[^/]+$)/, may: [ANYTHING], why: 'tests and configuration may look at everything' },
];

/** Added for every module that reaches a browser: a 'use client' file and whatever it imports. */
export const CLIENT: Rule = {
  from: ANYTHING,
  may: [/^lib\//, /^app\/(?!_server\/)/, ...FACE_PACKAGES, ...RULES_PACKAGES],
  why: 'this file reaches the browser: no db, no app/_server, no Node',
};

/** What a page that is read may load before anything is done on it: our own files, React and Next. */
export const READ: Rule = {
  from: ANYTHING,
  may: [/^(lib|app)\//, ...npm('react', 'next')],
  why: 'a page to be read is loaded without what forms, the editor and comparing need; `late` loads these when they are first shown',
};
