import { useWords } from '#words';
import { type DiffPart, DiffWords } from '@/app/_ui/diff';
import { blockSeparator } from '@/lib/text/canonical-text';
import { authoringWords } from '@/lib/words/en/authoring';

/** A row's words in paragraphs. `breaks`: a paragraph's end that came or went is shown as a sign of its own. */
export function RowWords({ parts, breaks = false }: { parts: DiffPart[]; breaks?: boolean }) {
  const t = useWords();
  const paragraphs: DiffPart[][] = [[]];
  for (const part of parts) {
    if (part.text !== blockSeparator) {
      paragraphs.at(-1)?.push(part);
      continue;
    }
    if (breaks) paragraphs.at(-1)?.push({ kind: part.kind, text: t(authoringWords).diff.pilcrow });
    paragraphs.push([]);
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph, index) => (
      <p key={index} dir="auto">
        <DiffWords parts={paragraph} />
      </p>
    ));
}
