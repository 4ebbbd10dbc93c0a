import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import { afterTitle } from '@/lib/text/after-title';
import { exportWords } from '@/lib/words/en/exports';
import type { Translate } from '@/lib/words/language';
import type { ExportedNote, ExportedRemark } from '../exported-version';

/** The comments of a Word file, and which of them belong to which note: the counterpoint first, then its answers as replies to it. */
export function wordComments(
  t: Translate,
  notes: readonly ExportedNote[],
): {
  comments: ICommentOptions[];
  idsOf: Map<ExportedNote, number[]>;
} {
  const comments: ICommentOptions[] = [];
  const idsOf = new Map<ExportedNote, number[]>();
  const add = (remark: ExportedRemark, lead: string | null, parentId?: number): number => {
    const id = comments.length;
    comments.push({
      id,
      author: remark.by,
      initials: initials(remark.by),
      date: new Date(remark.at),
      children: paragraphs(remark, lead),
      ...(parentId === undefined ? {} : { parentId }),
    });
    return id;
  };
  for (const note of notes) {
    const lead = note.missing ? t(exportWords).missing : note.place === null ? t(exportWords).passageGone : null;
    const own = add(note, lead);
    idsOf.set(note, [own, ...note.answers.map((answer) => add(answer, null, own))]);
  }
  return { comments, idsOf };
}

function paragraphs({ text, sources }: ExportedRemark, lead: string | null): Paragraph[] {
  const lines = [
    ...text.split('\n').filter((line) => line.trim() !== ''),
    ...sources.map(({ title, url }) => `${title}${afterTitle(title)}${url}`),
  ];
  return [
    ...(lead === null ? [] : [new Paragraph({ children: [new TextRun({ text: lead, italics: true })] })]),
    ...lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
  ];
}

/** "International law reviewer" is IL in the margin. */
const initials = (name: string) =>
  name
    .split(/\s+/u)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
