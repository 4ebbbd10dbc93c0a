import { isBuiltin } from 'node:module';
import path from 'node:path';
import { CLIENT, READ, RULES, type Rule } from './import-rules';
import { type Import, importsOf, type Parsed } from './imports-of';

/** Every breach of the import rules among these files, one line each. */
export function checkImports(files: ReadonlyMap<string, string>): string[] {
  const parsed = new Map([...files].map(([file, source]) => [file, importsOf(file, source)]));
  const inBrowser = reachesBrowser(parsed);
  return [...parsed].flatMap(([file, { imports, readsClock }]) => [
    ...imports.flatMap((each) => breaches(file, each, inBrowser.has(file))),
    ...(readsClock && file.startsWith('lib/') ? [`${file} reads the clock: lib has none, now comes in`] : []),
  ]);
}

/** Every package that comes with this file before anything is done on its page, and that a page to be read needs not; one line each. */
export function checkFirstLoad(entry: string, files: ReadonlyMap<string, string>): string[] {
  const atOnce = (file: string) =>
    importsOf(file, files.get(file) ?? '').imports.filter(({ typeOnly, late }) => !typeOnly && !late);
  return [...reachedFrom([entry], files, atOnce)].flatMap((file) =>
    atOnce(file)
      .map(({ specifier }) => resolve(file, specifier ?? '?'))
      .filter((target) => !READ.may.some((allowed) => allowed.test(target)))
      .map((target) => `${file} imports ${target}: ${READ.why}`),
  );
}

function breaches(file: string, { specifier, typeOnly, names }: Import, inBrowser: boolean): string[] {
  const rule = RULES.find((each) => each.from.test(file));
  if (!rule) return [`${file} is on no floor: there is no rule for its folder`];
  if (specifier === undefined)
    return rule.may.some((each) => each.test('?')) ? [] : [`${file} imports something that only shows at run time`];
  const target = resolve(file, specifier);
  const breach = (why: string) => `${file} imports ${target}: ${why}`;
  const against = (each: Rule) => (each.may.some((allowed) => allowed.test(target)) ? [] : [breach(each.why)]);
  return [
    ...against(rule),
    ...(inBrowser && !typeOnly ? against(CLIENT) : []),
    ...(inBrowser && !typeOnly && target.startsWith('lib/review/commands/') && !names.every((name) => name.endsWith('Input'))
      ? [breach('the browser takes only the input of a command, never how it is decided')]
      : []),
    ...(areSiblings(file, target)
      ? [breach('route folders do not import each other; what they share goes into app/_ui, app/_server or a parent')]
      : []),
  ];
}

/** A path from the root for our files, `node:x` for Node, `npm:x` for a package. */
function resolve(file: string, specifier: string): string {
  // The browser's side of it; the server's may be imported by whatever only the server draws (`package.json`).
  if (specifier === '#words') return 'app/_ui/words';
  if (specifier.startsWith('@/')) return path.posix.normalize(specifier.slice(2));
  if (/^\.\.?(\/|$)/.test(specifier)) return path.posix.join(path.posix.dirname(file), specifier);
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  return `npm:${specifier}`;
}

/** Two places of the tree of routes of which neither contains the other; `_parts` folders belong to the route that they are in. */
function areSiblings(file: string, target: string): boolean {
  const [from, to] = [routeFolder(file), routeFolder(target)];
  return from !== undefined && to !== undefined && !`${from}/`.startsWith(`${to}/`) && !`${to}/`.startsWith(`${from}/`);
}

function routeFolder(file: string): string | undefined {
  if (!file.startsWith('app/') || /^app\/_(ui|server)\//.test(file)) return undefined;
  return path.posix.dirname(file).replace(/\/_.*$/, '');
}

/** The 'use client' files and, over imports that are not erased, everything they pull into the bundle. */
function reachesBrowser(parsed: ReadonlyMap<string, Parsed>): Set<string> {
  const start = [...parsed].filter(([, each]) => each.client).map(([file]) => file);
  return reachedFrom(start, parsed, (file) => (parsed.get(file)?.imports ?? []).filter(({ typeOnly }) => !typeOnly));
}

/** These files and, over what `follow` gives of each, everything of ours that comes with them. */
export function reachedFrom(
  start: readonly string[],
  files: ReadonlyMap<string, unknown>,
  follow: (file: string) => Import[],
): Set<string> {
  const reached = new Set<string>();
  const open = [...start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { specifier } of follow(file)) {
      const target = specifier === undefined ? undefined : existing(files, resolve(file, specifier));
      if (target) open.push(target);
    }
  }
  return reached;
}

function existing(parsed: ReadonlyMap<string, unknown>, target: string): string | undefined {
  return ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((end) => target + end).find((file) => parsed.has(file));
}
