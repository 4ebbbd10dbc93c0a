import { toForm } from '@/lib/text/to-form';

/** How a passage is set: above the line or below it. */
export type Raise = 'sup' | 'sub';

const SIGNS: Readonly<Record<Raise, ReadonlyMap<string, string>>> = {
  sup: signs('0123456789+−=()in', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ'),
  sub: signs('0123456789+−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};

function signs(from: string, to: string): ReadonlyMap<string, string> {
  const made = Array.from(to);
  const map = new Map(Array.from(from, (sign, at) => [sign, made[at] ?? sign]));
  return map.set('-', map.get('−') ?? '-').set('–', map.get('−') ?? '–');
}

/** The ends of ordinals behind a figure or a Roman number, and of abbreviations that print raises. */
const ORDINAL = /^(?:st|nd|rd|th|e|er|ers|re|res|ère|eme|ème|ième|d|de|nd|nde|o|os|a|as|º|ª|ter|bis)$/iu;
const ABBREVIATED =
  /(?:^|\P{L})(?:M(?:mes?|lles?|gr|r|rs|c)|[DP]rs?|S(?:te?|r|ra)|V(?:ve)|C(?:ie|o)|[Nn](?:os?|r)|B(?:on)|J(?:r)|É?t[ts])$/u;
/** Longer passages are raised for their looks. */
const LONGEST = 12;

/**
 * A raised or lowered passage in plain text: "10⁶", "CO₂", and with `^` or `_` before it where there are no such signs. Ordinals ("1st", "nº") and abbreviations
 * stay as they are. `before`: the text up to it, of which the end is looked at.
 */
export function raised(text: string, raise: Raise, before: string): string {
  const passage = text.trim();
  if (passage === '' || passage.length > LONGEST || /[\s[\]*†‡§]/u.test(passage) || before.trim() === '') return text;
  const isWord = /^\p{L}+$/u.test(passage);
  if (isWord && ORDINAL.test(passage) && /[\p{Nd}IVXLCDM]$/u.test(before)) return text;
  if (isWord && raise === 'sup' && ABBREVIATED.test(before.slice(-3) + passage)) return text;
  if (/^(?:tm|sm)$/iu.test(passage) && raise === 'sup') return text.replace(passage, passage.toLowerCase() === 'tm' ? '™' : '℠');
  const letters = Array.from(passage, (sign) => SIGNS[raise].get(sign));
  if (letters.every((sign) => sign !== undefined)) return text.replace(passage, letters.join(''));
  // What is such a sign already, or has no letter or figure, needs none before it.
  if (!/[\p{L}\p{Nd}]/u.test(toForm(passage, 'NFD')) || /^[\p{No}\p{Lm}ºª]+$/u.test(passage)) return text;
  return text.replace(passage, () => `${raise === 'sup' ? '^' : '_'}${passage}`);
}
