import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NOT_OURS = new Set(['node_modules', 'data', 'test-results', 'playwright-report']);
const SOURCE = /\.(?:[cm]?[jt]s|tsx|jsx)$/;

/** Paths (with slashes, from the project's root) of every source file that is written by hand. */
export function sourceFiles(folder = ''): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name) || entry.name === 'next-env.d.ts') return [];
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return SOURCE.test(entry.name) ? [file] : [];
  });
}

/** Every source file with its text: what the rules of the house are checked against, and what tests plant violations in. */
export function sources(): Map<string, string> {
  return new Map(sourceFiles().map((file) => [file, readFileSync(file, 'utf8')]));
}
