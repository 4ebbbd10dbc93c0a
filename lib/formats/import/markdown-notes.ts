import type { ImportedSource } from './imported-piece';
import { importLimits } from './limits';
import { readSources } from './read-sources';
import { isSourcesHeader } from './sources-list';

/** The footnotes of a Markdown text as sources, and what each label stands for. */
export interface MarkdownNotes {
  /** The text without them. */
  rest: string;
  sources: ImportedSource[];
  ofLabel: ReadonlyMap<string, readonly number[]>;
}

const DEFINITION = /^ {0,3}\[\^(?<label>[^\]\s]{1,80})\]:(?<text>.*)$/;

/** Takes the footnotes out of a text: `[^1]: …`, with the lines that belong to it. A heading for them alone goes with them. */
export function markdownNotes(text: string): MarkdownNotes {
  const rest: string[] = [];
  const sources: ImportedSource[] = [];
  const ofLabel = new Map<string, number[]>();
  let note: { label: string; lines: string[] } | null = null;
  const endNote = () => {
    if (note === null) return;
    const own = readSources([note.lines.join(' ')]);
    if (!ofLabel.has(note.label))
      ofLabel.set(
        note.label,
        // Beyond it the whole text is refused, and the schema's references end.
        own.map((_, at) => sources.length + at).filter((source) => source < importLimits.notes),
      );
    for (const source of own) sources.push(source);
    note = null;
  };
  let blank = false;
  for (const line of text.split('\n')) {
    const definition = DEFINITION.exec(line)?.groups;
    const belongs = line.trim() === '' ? note !== null : blank ? /^(?: {4}|\t)/.test(line) : note !== null;
    if (definition !== undefined) {
      endNote();
      note = { label: definition['label'] ?? '', lines: [(definition['text'] ?? '').trimStart()] };
    } else if (note !== null && belongs) note.lines.push(line.trim());
    else {
      endNote();
      rest.push(line);
    }
    blank = line.trim() === '';
  }
  endNote();
  if (ofLabel.size > 0) while (rest.length > 0 && (rest.at(-1)?.trim() === '' || isSourcesHeader(rest.at(-1) ?? ''))) rest.pop();
  return { rest: rest.join('\n'), sources, ofLabel };
}
