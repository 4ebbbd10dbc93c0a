import type { TextPart } from '../../text/block-part';
import type { LineName } from '../../text/text-lines';
import type { NamedSentence } from '../en/sentence-name';

const rules = new Intl.PluralRules('fr');
const conjunction = new Intl.ListFormat('fr', { style: 'long', type: 'conjunction' });
const disjunction = new Intl.ListFormat('fr', { style: 'long', type: 'disjunction' });

/** « 1 fait », « 2 faits » ; zéro est au singulier. Un pluriel irrégulier est donné. */
export const count = (number: number, a: string, b = `${a}s`): string => `${number} ${chosen(number, a, b)}`;

/** The form of a word that goes with this number. */
export const chosen = (number: number, a: string, b: string): string => (rules.select(number) === 'one' ? a : b);

/** « Awa Keïta, Ines Varga et 2 autres » : at most three items, as in English. */
export function listing(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  const shown = items.length > 3 ? [...items.slice(0, 2), `${items.length - 2} autres`] : [...items];
  return (kind === 'and' ? conjunction : disjunction).format(shown);
}

const partName: Record<Exclude<TextPart, 'text'>, string> = { headline: 'le titre', standfirst: 'le chapeau' };

/** « la phrase 14 », « le titre ». */
export const sentenceName = ({ number, part }: NamedSentence): string =>
  part === 'text' ? `la phrase ${number}` : partName[part];

/** « la source 3 », « la signature ». */
export const lineName = ({ field, number }: LineName): string =>
  field === 'source' ? `la source ${number ?? 1}` : field === 'byline' ? 'la signature' : 'la déclaration d’intérêts';

/** Whether the name takes a feminine participle. */
export const isFeminine = (name: string): boolean => name.startsWith('la ');
