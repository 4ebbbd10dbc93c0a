import { bylineLine, isNames } from './byline-line';
import { isDateLine } from './date-line';

/** What stands before the body, and how many paragraphs it took. `aside`: dates and the like among them, which a piece has no place for. */
export type FrontMatter = { headline: string; standfirst: string; byline: string; taken: number; aside: number };

/** A paragraph as far as the opening of a piece is concerned. `emphasised`: wholly in italics or bold. `title`: marked as a heading. */
export type OpeningParagraph = {
  text: string;
  title?: boolean;
  emphasised?: boolean /** A blank line follows. */;
  loose?: boolean;
};

/** Longer than any headline; a first paragraph beyond it is body text. */
const HEADLINE_MOST = 160;
/** Standfirsts run to two or three lines. */
const STANDFIRST_MOST = 320;

/** "BAMAKO – …", "PARIS, 5 May (Agency) — …": the body starts here. */
const DATELINE = /^\p{Lu}{2,}[\p{Lu}\s.'’-]*(?:,[^–—]{1,40})?(?:\([^)]*\)\s*)?\s*[–—-]{1,2}\s/u;
/** As far as one looks for the dash behind a place. */
const DATELINE_MOST = 120;
const isDateline = (text: string) => DATELINE.test(text.slice(0, DATELINE_MOST));
const LABEL = /^(?<label>headline|title|titre|standfirst|subtitle|subhead|dek|chapô|chapo|sous-titre)\s*:(?<rest>.*\S)/isu;
const HEADLINE_LABEL = /^(?:headline|title|titre)$/iu;

/** Lines above a body: a kicker's, a headline's, a standfirst's, an author's, a date's, and what sites put between them. */
const MOST_LINES = 8;

/**
 * Understands the opening of a piece: headline, standfirst (if it has one), byline (if it has one) and what stands beside them, in the usual order. `authors`: whom
 * the page names elsewhere.
 */
export function frontMatter(paragraphs: readonly OpeningParagraph[], authors: readonly string[] = []): FrontMatter {
  const front: FrontMatter = { headline: '', standfirst: '', byline: '', taken: 0, aside: 0 };
  for (const paragraph of paragraphs.slice(0, MOST_LINES)) {
    const rest = paragraphs.slice(front.taken + 1);
    const label = LABEL.exec(paragraph.text)?.groups;
    const named = label?.['rest']?.trim();
    const byline = front.headline === '' ? null : bylineOf(paragraph, rest, authors);
    const part = named === undefined ? null : HEADLINE_LABEL.test(label?.['label'] ?? '') ? 'headline' : 'standfirst';
    if (named !== undefined && part !== null) {
      // A second one is text.
      if (front[part] !== '') break;
      front[part] = named;
    } else if (front.headline === '' && isHeadline(paragraph, rest)) front.headline = paragraph.text;
    else if (front.byline === '' && byline !== null) {
      front.byline = byline.who;
      if (byline.more) front.aside++;
    } else if (front.headline !== '' && isAside(paragraph, front, rest)) front.aside++;
    else if (canHaveStandfirst(front, paragraph) && isStandfirst(paragraph, rest, authors)) front.standfirst = paragraph.text;
    else break;
    front.taken++;
  }
  return front;
}

/** Below an author's name or a date the text begins, unless what stands there is set off from it. */
const canHaveStandfirst = ({ headline, standfirst, byline, aside }: FrontMatter, { emphasised }: OpeningParagraph) =>
  headline !== '' && standfirst === '' && ((byline === '' && aside === 0) || emphasised === true);

/** A date under a headline, and what stands between an author and a date ("Follow"). */
function isAside({ text, title }: OpeningParagraph, { byline, aside }: FrontMatter, rest: readonly OpeningParagraph[]): boolean {
  if (title === true) return false;
  if (isDateLine(text)) return true;
  return (byline !== '' || aside > 0) && text.length <= 20 && rest.slice(0, 4).some((next) => isDateLine(next.text));
}

function bylineOf({ text, title }: OpeningParagraph, rest: readonly OpeningParagraph[], authors: readonly string[]) {
  const said = bylineLine(text);
  if (said !== null) return said;
  if (title === true) return null;
  if (text.length <= BYLINE_MOST && authors.some((author) => text.includes(author))) {
    const besides = authors.reduce((left, author) => left.replaceAll(author, ' '), text);
    const isDated = isDateLine(besides);
    if (isDated || !hasWords(besides)) return { who: authors.join(', '), more: isDated };
  }
  // A name alone, above a text.
  return rest.length > 0 && isNames(text) ? { who: text, more: false } : null;
}
/** Other words than stand between the names of authors. */
const hasWords = (text: string) =>
  /[\p{L}\p{N}]/u.test(text.replace(/(?<!\p{L})(?:by|par|von|por|di|de|and|et|und|y|e|en)(?!\p{L})/giu, ' '));
/** A line with names and a date. */
const BYLINE_MOST = 160;

function isHeadline({ text, title }: OpeningParagraph, rest: readonly OpeningParagraph[]): boolean {
  if (title === true) return true;
  if (text.length > HEADLINE_MOST || isDateline(text) || !/[\p{L}\p{N}]/u.test(text)) return false;
  // A short text alone is a headline unless it reads as a sentence; before others it must not end as a sentence does either.
  return (
    !/[^.]\.[»”"')\]]*$/u.test(text) || (rest.length > 1 && text.length < 80 && text.length * 2 < (rest[0]?.text.length ?? 0))
  );
}

function isStandfirst(paragraph: OpeningParagraph, rest: readonly OpeningParagraph[], authors: readonly string[]): boolean {
  const { text, emphasised, title, loose } = paragraph;
  const following = rest.filter(({ text: other }) => bylineLine(other) === null && !isDateLine(other));
  const next = following[0];
  if (next === undefined || text.length > STANDFIRST_MOST || isDateline(text)) return false;
  if (emphasised === true) return true;
  // A heading for the text does not stand above the author's name.
  const below = rest[0]?.text ?? '';
  if (title === true) return bylineLine(below) !== null || isDateLine(below) || authors.includes(below.trim());
  if (isDateline(next.text)) return true;
  // The other paragraphs follow each other without blank lines, and this one is set apart from them.
  if (loose === true && following.length > 1 && following.slice(0, -1).every((candidate) => candidate.loose !== true))
    return true;
  // Else only a short one above clearly longer paragraphs. In doubt it stays in the body, where nothing is lost.
  const lengths = following.map((candidate) => candidate.text.length).toSorted((x, y) => x - y);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return text.length <= 200 && text.length * 1.8 <= median && next.text.length >= text.length * 1.4;
}
