/**
 * The paths that a page of Markdown names: in fenced blocks, a tree of two-space indentation (or box drawing), one entry to a line
 * with its remark after two spaces or more; elsewhere, whatever `stands in code` and has a slash. `…`, `*`, `<verb>` and `{a,b}` end
 * a path early: what stands before them must be there.
 */
export function pathsIn(markdown: string): string[] {
  const paths: string[] = [];
  for (const [index, part] of markdown.split(/^```.*$/m).entries()) {
    paths.push(...(index % 2 === 1 ? treePaths(part) : inlinePaths(part)));
  }
  return [...new Set(paths.map(untilPlaceholder).filter((each) => each !== ''))];
}

function treePaths(tree: string): string[] {
  const above: { indent: number; path: string }[] = [];
  return tree.split('\n').flatMap((line) => {
    const bare = line.replace(/[│├└─]/g, ' ');
    const entry = /^( *)([\w@.()[\]<>…*{},/-]+)(?: {2,}|\s*$)/.exec(bare);
    if (!entry) return [];
    const [, space = '', name = ''] = entry;
    while ((above.at(-1)?.indent ?? -1) >= space.length) above.pop();
    const path = `${above.at(-1)?.path ?? ''}${name}`;
    above.push({ indent: space.length, path: path.endsWith('/') ? path : `${path}/` });
    return [path];
  });
}

function inlinePaths(text: string): string[] {
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replace(/#.*$/, ''));
  // Packages, routes, addresses and API paths have slashes too; ours start in one of our folders.
  return codes.filter(
    (code) => /^(app|db|lib|tests|docs|scripts|public)\/\S*$/.test(code) || /^[\w-]+\.(ts|js|mjs|json|md)$/.test(code),
  );
}

function untilPlaceholder(path: string): string {
  const at = path.search(/[…*<{]/);
  return at < 0 ? path : path.slice(0, path.lastIndexOf('/', at) + 1);
}
