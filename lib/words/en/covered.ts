import { verdicts } from '../../review/vocabulary';
import { count, listing } from './grammar';
import { vocabulary } from './vocabulary';

/** How the things that an override lists are called by whoever reads. null: it is not in this version. */
interface CoveredLabels {
  /** The number of the sentence with this key. */
  sentence: (key: string) => number | null;
  counterpoint: (id: string) => string | null;
  perspective: (slug: string) => string;
  person: (id: string) => string;
  accused: (id: string) => string | null;
}

/** What an override was asked for, from its keys (`keyOfItem`): sentences and facts counted, everything else by name. */
export function coveredWords(keys: readonly string[], say: CoveredLabels): string[] {
  const parts = keys.map((key) => {
    const [kind = '', ...rest] = key.split(':');
    return { kind, rest };
  });
  const sentences = parts.filter(({ kind }) => kind === 'sentence').map(({ rest }) => say.sentence(rest.join(':')));
  const judged = parts.filter(({ kind }) => kind === 'claim').map(({ rest }) => rest[1] ?? 'none');
  return [
    ...(sentences.length > 0 ? [sentenceList(sentences)] : []),
    ...[...new Set(judged)].map((verdict) => claims(judged.filter((other) => other === verdict).length, verdict)),
    ...parts.flatMap(({ kind, rest }) => named(kind, rest, say)),
  ];
}

/** "1 claim: unsupported", as it was judged when the override was asked for. */
const claims = (number: number, judged: string) => {
  const verdict = verdicts.find((verdict) => verdict === judged);
  return `${count(number, 'claim')}${verdict ? `: ${vocabulary.verdict[verdict].toLowerCase()}` : ' without a verdict'}`;
};

function named(kind: string, [first = '']: string[], say: CoveredLabels): string[] {
  switch (kind) {
    case 'counterpoint':
      return [say.counterpoint(first) ?? 'a counterpoint'];
    case 'perspective':
      return [`the view of ${say.perspective(first)}`];
    case 'perspective_choice':
      return ['one more perspective'];
    case 'duty':
      return ['the signature of a fact-checker'];
    case 'author':
      return [`the OK of ${say.person(first)}`];
    case 'accused':
      return [`the reply of ${say.accused(first) ?? 'whoever is accused'}`];
    case 'second_editor':
      return ['a second editor'];
    default:
      return [];
  }
}

/** "sentences 3, 4 and 7"; many are counted. null: a sentence that this version does not have. */
function sentenceList(numbers: readonly (number | null)[]): string {
  const here = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const gone = numbers.length - here.length;
  const named =
    here.length === 0
      ? []
      : here.length > 3
        ? [count(here.length, 'sentence')]
        : [`${here.length === 1 ? 'sentence' : 'sentences'} ${listing(here.map(String))}`];
  return listing([...named, ...(gone > 0 ? [`${count(gone, 'sentence')} of an earlier version`] : [])]);
}
