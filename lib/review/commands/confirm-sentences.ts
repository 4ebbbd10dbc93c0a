import { z } from 'zod';
import type { FieldProblem } from '../../words/field-sentence';
import { checksAsEditor } from '../checks-as-editor';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import type { SentenceKey } from '../facts';
import { exactText } from '../inputs';
import type { Refusal } from '../refusal';
import { mayJudge } from '../working';

/** Whoever confirms all that changed says so in one act: more than any text has, and less than a request of 1 MB can name. */
const indexes = z.array(z.int().min(0)).max(50_000);
export const confirmSentencesInput = z
  .strictObject({
    ...exactText,
    sentences: indexes.optional(),
    /** Of the byline, the disclosure and the sources, by their place in the version's `lines`. */
    lines: indexes.optional(),
  })
  .refine(({ sentences = [], lines = [] }) => sentences.length + lines.length > 0, {
    path: ['sentences'],
    message: 'nothing' satisfies FieldProblem,
  });

/**
 * A qualified person who did not write them confirms just the changed sentences and lines, instead of a whole new round. Of a changed sentence they confirm it
 * with the one before and the one after it, which they were shown.
 */
export const confirmSentences = command({
  name: 'confirm_sentences',
  action: 'confirm_sentences',
  target: 'piece',
  input: confirmSentencesInput,
  needs: ['piece', 'sentences', 'lines', 'mine'],
  decide: ({ piece, sentences, lines, mine }, input, { actor }) => {
    const { sentences: asked = [], lines: askedLines = [] } = input;
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const duty = mine.find((assignment) => mayJudge(assignment) && assignment.conflict === false);
    if (!(duty || checksAsEditor(actor)) || mine.some((assignment) => assignment.conflict === true))
      return refuse({ code: 'not_qualified' });
    const unknown = unknownIndex('sentences', asked, sentences) ?? unknownIndex('lines', askedLines, lines);
    if (unknown) return refuse(unknown);
    const chosen = chosenFrom(asked, sentences);
    const chosenLines = chosenFrom(askedLines, lines);
    const wrote = ({ writers }: { writers: string[] }) => writers.includes(actor.personId);
    const own = chosen.filter(wrote).map((sentence) => sentence.index + 1);
    const ownLines = chosenLines.filter(wrote).map(({ field, number }) => ({ field, number }));
    if (own.length + ownLines.length > 0)
      return refuse({ code: 'wrote_it_yourself', sentences: own, ...(ownLines.length > 0 ? { lines: ownLines } : {}) });
    const keys = (words: readonly SentenceKey[]) => words.map(({ fingerprint, occurrence }) => ({ fingerprint, occurrence }));
    return {
      ok: true,
      events: [
        {
          type: 'sentences_confirmed',
          payload: {
            version: input.version,
            sentences: keys(chosen),
            ...(chosenLines.length > 0 ? { lines: keys(chosenLines) } : {}),
            assignmentId: duty?.id ?? null,
          },
        },
      ],
      result: { count: chosen.length + chosenLines.length },
    };
  },
});

const chosenFrom = <One>(indexes: readonly number[], all: readonly One[]): One[] =>
  [...new Set(indexes)].flatMap((index) => all[index] ?? []);

function unknownIndex(field: string, indexes: readonly number[], all: readonly unknown[]): Refusal | null {
  const at = indexes.findIndex((index) => all[index] === undefined);
  return at < 0 ? null : { code: 'no_such_sentence', field: `/${field}/${at}`, index: indexes[at] ?? -1 };
}
