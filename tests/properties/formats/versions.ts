import fc from 'fast-check';
import type { ExportedVersion } from '@/lib/formats/export/exported-version';
import { oneLine } from '@/lib/text/one-line';
import { parseBody } from '@/lib/text/schema';
import { bodiesOf, prose } from '../text/arbitraries';

/** Texts that look like the markup of some format, or that formats tend to lose. Parted by two spaces or more. */
const AWKWARD = `
  a  b  é  1  .  !  [  ]  (  )  {  }  <  >  &  ;  :  /  \\  *  _  \`  ~  #  +  -  =  |  ^  "  “  ”  «  »  '  👩‍🚒  𝒜  سد  ߒ  坝
  1.  1)  2. a  - a  + a  * a  # a  ## a ##  > a  ---  ***  ___  ===  ***a***  **  __b__  snake_case_word  2 * 3 * 4  [a](b)  ![a](b)
  [^1]  [a][^1]  [^1]: b  <b>  </p>  <!--  -->  &amp;  &#32;  &shy;  <https://a.example>  https://a.example/b_c  \`\`\`  ~~~  {=a}
  Sources  Sources:  By Awa Fall  [End]  ENDS  -30-  title: a  \\\\  \\*  /*  %20
`.split(/\s{2,}/u);
const awkward = fc
  .array(
    fc.constantFrom(...AWKWARD, ' ', '  ', '    a', ' a', 'a ', '\n', '\n\n', '\t', '\u00A0', 'ב\u200F', '\u2028', '\u0338'),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(awkward, prose, fc.string({ unit: 'grapheme', maxLength: 12 }));

const addresses = [
  'https://example.org/',
  'http://a.example/b_(c)_*d*?e=[f]&copy=1&amp;g#h',
  'https://ä.example/ß)(/👩‍🚒',
  'mailto:a@b.example?subject=c%20d',
  'javascript:void(0)',
];

const line = fc.oneof(text, prose).map((value) => oneLine(value.toWellFormed().replaceAll('\u0000', '')));
const filled = line.map((value) => oneLine(value.slice(0, 300).toWellFormed())).filter((value) => value !== '');
const sources = fc.array(
  fc.record({
    title: filled,
    url: fc.constantFrom('', 'https://a.example/b_(c)?d=*e*&amp;f', 'http://b.example'),
  }),
  { maxLength: 4 },
);

/** Versions as they are stored: every text in the one form in which it is kept. */
export const versions: fc.Arbitrary<ExportedVersion> = fc
  .record({ headline: line, standfirst: line, byline: line, body: bodiesOf(text, addresses), sources })
  .map(({ body, ...lines }) => {
    const parsed = parseBody(body);
    if (!parsed.ok) throw new Error(`${parsed.why} at ${parsed.path}`);
    return versionOf({ ...lines, body: parsed.body });
  });

/** A version that says this, and nothing else. */
export function versionOf(
  piece: Pick<ExportedVersion['content'], 'headline' | 'standfirst' | 'byline' | 'body' | 'sources'>,
): ExportedVersion {
  const { headline, standfirst, byline, body, sources: named } = piece;
  const content = { headline, standfirst, byline, body, sources: named, disclosure: '', language: 'en', topics: [] };
  return { number: 1, madeAt: '2026-03-03T10:00:00.000Z', content, notes: [], timeZone: 'UTC' };
}
