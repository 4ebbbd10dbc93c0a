import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shells, startView } from '../../lib/shells.mjs';
import { root } from './root.mjs';

/** @param {string} page */
const fileOf = (page) => path.join(root, '.next', 'server', 'app', `${page.slice(1)}.html`);

/**
 * The built document of a shell.
 * @param {string} page
 */
export const shellHtml = (page) => readFileSync(fileOf(page), 'utf8');

/** Moves the line that asks for the view before everything else in the head: where Next puts it, it would wait for the style sheets. */
export function startFirst() {
  const line = `<script>${startView}</script>`;
  for (const { page } of shells) {
    const html = shellHtml(page);
    if (html.includes(line))
      writeFileSync(
        fileOf(page),
        html.replace(line, '').replace('<head>', () => `<head>${line}`),
      );
  }
}

/**
 * The inline scripts of every shell that was built, as sources of a Content Security Policy (`'sha256-…'`): they are the same for everybody, so that they are
 * allowed by what they say instead of by a nonce. By the shell's route.
 * @returns {Record<string, string[]>}
 */
export const shellScripts = () => Object.fromEntries(shells.map(({ page }) => [page, hashesIn(shellHtml(page))]));

/** @param {string} html */
const hashesIn = (html) => [...new Set(inline(html).map((script) => `'sha256-${sha256(script)}'`))];

/**
 * What stands in the script elements that name no file.
 * @param {string} html
 */
const inline = (html) =>
  html
    .split('<script')
    .slice(1)
    .flatMap((part) => {
      const opened = part.indexOf('>');
      return part.slice(0, opened).includes(' src=') ? [] : [part.slice(opened + 1, part.indexOf('</script>'))];
    });

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('base64');
