import { oneLine } from '@/lib/text/one-line';
import { generator } from '../generator';
import { closedBody } from './closed-body';
import { exactSource } from './exact-source';
import type { ImportedPiece, ImportedSource } from './imported-piece';
import { markdownBlocks } from './markdown-blocks';
import type { Metadata } from './metadata';

const SOURCES = '\n## Sources\n';
const ENTRY = /^(?:\[\^\d{1,4}\]:|\d{1,4}\.) +(?<entry>\S.*)$/;
const LINK = /^\[(?<title>(?:\\.|[^\\\]])*)\]\((?:<(?<enclosed>(?:\\.|[^\\<>])*)>|(?<bare>(?:\\.|[^\\\s()])*))\)$/;

/**
 * Reads a text that `exportMarkdown` wrote, exactly, also after somebody has edited it: the metadata name headline, standfirst and byline, the last heading
 * "Sources" begins the sources, and in between nothing is guessed. `null` for any other text.
 */
export function ownMarkdown({ values, rest }: Metadata): ImportedPiece | null {
  if (values.get('generator') !== generator) return null;
  const text = `\n${rest}\n`;
  const at = text.lastIndexOf(SOURCES);
  const copy = at < 0 ? text : text.slice(0, at);
  const blocks = markdownBlocks(copy, {
    hasPassages: true,
    sourcesOf: (label) => (/^[1-9]\d{0,3}$/.test(label) ? [Number(label) - 1] : null),
  });
  return {
    headline: oneLine(values.get('title') ?? ''),
    standfirst: oneLine(values.get('subtitle') ?? ''),
    byline: oneLine(values.get('author') ?? ''),
    body: closedBody(blocks),
    sources:
      at < 0
        ? []
        : text
            .slice(at + SOURCES.length)
            .split('\n')
            .flatMap(readEntry),
    format: 'markdown',
  };
}

function readEntry(line: string): ImportedSource[] {
  const entry = ENTRY.exec(line.trim())?.groups?.['entry'] ?? line.trim();
  if (entry === '') return [];
  const link = LINK.exec(entry)?.groups;
  if (link === undefined) return [exactSource(unescaped(entry), '')];
  return [exactSource(unescaped(link['title'] ?? ''), unescaped(link['enclosed'] ?? link['bare'] ?? ''))];
}

const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
