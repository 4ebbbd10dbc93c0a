import type { SentenceView } from '@/lib/review/views/piece';
import type { ChangesView } from '@/lib/review/views/text';
import { wantsDisposition } from '@/lib/review/wants-disposition';
import type { MineToConfirm } from './mine-to-confirm';

/** What one changed passage asks of the viewer. */
export interface Task {
  /** Sentences that one button confirms: its own, and those beside it. */
  confirm: SentenceView[];
  /** Those of them whose own words stand: read, and confirmed, with the change beside them. */
  beside: SentenceView[];
  /** Only its context changed: the same words stand elsewhere. */
  context: boolean;
  /** Wants fact, opinion or leave before anybody can confirm it. */
  judge: SentenceView | null;
}

export interface Tasks {
  /** One for each passage, in their order. */
  each: Task[];
  /** Sentences that no change stands beside: something went from there. */
  elsewhere: SentenceView[];
  /** Everything that the viewer can confirm at once. */
  all: SentenceView[];
}

/** Hands out what waits for the viewer's confirmation over the passages in which they read it. */
export function confirmationTasks({ passages }: Pick<ChangesView, 'passages'>, { sentences, facts }: MineToConfirm): Tasks {
  const wantsJudgement = (sentence: SentenceView) => facts && wantsDisposition(sentence);
  const left = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  const take = (indexes: readonly number[]) =>
    indexes.flatMap((index) => {
      const sentence = left.get(index);
      left.delete(index);
      return sentence ?? [];
    });
  const own = passages.map((passage) => take(passage.sentences.map(({ index }) => index)));
  const each = passages.map(({ beside }, at): Task => {
    const inIt = own[at] ?? [];
    const near = take(beside);
    const confirm = [...inIt, ...near].filter((sentence) => !wantsJudgement(sentence)).toSorted((a, b) => a.index - b.index);
    return {
      confirm,
      beside: near,
      context: inIt.length > 0 && inIt.every((sentence) => sentence.unconfirmed === 'context'),
      judge: inIt.find(wantsJudgement) ?? null,
    };
  });
  return { each, elsewhere: [...left.values()], all: sentences.filter((sentence) => !wantsJudgement(sentence)) };
}
