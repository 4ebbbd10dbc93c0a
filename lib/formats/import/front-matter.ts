/** What stands before the body, and how many paragraphs it took. */
export type FrontMatter = { headline: string; standfirst: string; byline: string; taken: number };

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

const BYLINE = /^(?:by|par|de)\s+(?=\p{Lu})(?<who>[^.!?]{2,80})$/iu;
/** "BAMAKO – …", "PARIS, 5 May (Agency) — …": the body starts here. */
const DATELINE = /^\p{Lu}{2,}[\p{Lu}\s.'’-]*(?:,[^–—]{1,40})?(?:\([^)]*\)\s*)?\s*[–—-]{1,2}\s/u;
const LABEL = /^(?<label>headline|title|titre|standfirst|subtitle|subhead|dek|chapô|chapo|sous-titre)\s*:\s*(?<rest>.+)$/iu;

/** Understands the opening of a piece: headline, standfirst (if it has one) and byline (if it has one), in the usual order. */
export function frontMatter(paragraphs: readonly OpeningParagraph[]): FrontMatter {
  const front: FrontMatter = { headline: '', standfirst: '', byline: '', taken: 0 };
  for (const paragraph of paragraphs.slice(0, 4)) {
    const rest = paragraphs.slice(front.taken + 1);
    const label = LABEL.exec(paragraph.text)?.groups;
    const named = label?.['rest'];
    const byline = BYLINE.exec(paragraph.text)?.groups?.['who'];
    if (named !== undefined && /^(?:headline|title|titre)$/iu.test(label?.['label'] ?? '')) front.headline ||= named;
    else if (named !== undefined) front.standfirst ||= named;
    else if (front.headline === '' && isHeadline(paragraph, rest)) front.headline = paragraph.text;
    else if (front.headline !== '' && front.byline === '' && byline !== undefined) front.byline = byline.trim();
    else if (front.headline !== '' && front.standfirst === '' && isStandfirst(paragraph, rest)) front.standfirst = paragraph.text;
    else break;
    front.taken++;
  }
  return front;
}

function isHeadline({ text, title }: OpeningParagraph, rest: readonly OpeningParagraph[]): boolean {
  if (title === true) return true;
  if (text.length > HEADLINE_MOST || DATELINE.test(text)) return false;
  // A short text alone is a headline unless it reads as a sentence; before others it must not end as a sentence does either.
  return (
    !/[^.]\.[»”"')\]]*$/u.test(text) || (rest.length > 1 && text.length < 80 && text.length * 2 < (rest[0]?.text.length ?? 0))
  );
}

function isStandfirst(paragraph: OpeningParagraph, rest: readonly OpeningParagraph[]): boolean {
  const { text, emphasised, title, loose } = paragraph;
  const following = rest.filter((candidate) => !BYLINE.test(candidate.text));
  const next = following[0];
  if (next === undefined || text.length > STANDFIRST_MOST || DATELINE.test(text)) return false;
  if (emphasised === true) return true;
  if (title === true) return false;
  if (DATELINE.test(next.text)) return true;
  // The other paragraphs follow each other without blank lines, and this one is set apart from them.
  if (loose === true && following.length > 1 && following.slice(0, -1).every((candidate) => candidate.loose !== true))
    return true;
  // Else only a short one above clearly longer paragraphs. In doubt it stays in the body, where nothing is lost.
  const lengths = following.map((candidate) => candidate.text.length).toSorted((x, y) => x - y);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return text.length <= 200 && text.length * 1.8 <= median && next.text.length >= text.length * 1.4;
}
