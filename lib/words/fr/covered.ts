import { verdicts } from '../../review/vocabulary';
import type { coveredWords as english } from '../en/covered';
import { count, listing } from './grammar';
import { vocabulary } from './vocabulary';

type CoveredLabels = Parameters<typeof english>[1];

export const coveredWords: typeof english = (keys, say) => {
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
};

/** « 1 fait (non étayé) ». */
const claims = (number: number, judged: string) => {
  const verdict = verdicts.find((verdict) => verdict === judged);
  return `${count(number, 'fait')}${verdict ? ` (${vocabulary.verdict[verdict].toLowerCase()})` : ' sans verdict'}`;
};

function named(kind: string, [first = '']: string[], say: CoveredLabels): string[] {
  switch (kind) {
    case 'counterpoint':
      return [say.counterpoint(first) ?? 'un contrepoint'];
    case 'perspective':
      return [`le point de vue « ${say.perspective(first)} »`];
    case 'perspective_choice':
      return ['un point de vue de plus'];
    case 'duty':
      return ['la signature d’un vérificateur'];
    case 'author':
      return [`l’accord d’un auteur (${say.person(first)})`];
    case 'accused': {
      const name = say.accused(first);
      return [`la réponse de la personne mise en cause${name === null ? '' : ` (${name})`}`];
    }
    case 'second_editor':
      return ['un second éditeur'];
    default:
      return [];
  }
}

/** « les phrases 3, 4 et 7 » ; au-delà de trois, leur nombre. */
function sentenceList(numbers: readonly (number | null)[]): string {
  const here = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const gone = numbers.length - here.length;
  const named =
    here.length === 0
      ? []
      : here.length > 3
        ? [count(here.length, 'phrase')]
        : [`${here.length === 1 ? 'la phrase' : 'les phrases'} ${listing(here.map(String))}`];
  return listing([...named, ...(gone > 0 ? [`${count(gone, 'phrase')} d’une version antérieure`] : [])]);
}
