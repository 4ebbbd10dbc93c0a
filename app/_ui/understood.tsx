import { useWords } from '#words';
import { encodings } from '@/lib/formats/import/encodings';
import type { ImportView } from '@/lib/review/views/text';
import { canonicalText } from '@/lib/text/canonical-text';
import { emptyBody, parseBody } from '@/lib/text/schema';
import { authoringWords } from '@/lib/words/en/authoring';
import { fileWords } from '@/lib/words/en/files';
import { words } from '@/lib/words/en/shared';
import { Button } from './button';
import { ImportNotices } from './import-notices';
import { Select } from './select';
import type { Reading } from './understand-file';

type Piece = Omit<ImportView, 'format' | 'notices' | 'language'> & { language?: string | null };

/** How a text was taken apart, and what its owner has to know of the file that it came in. */
export function Understood({
  piece,
  notices = [],
  onRead,
}: {
  piece: Piece;
  notices?: ImportView['notices'];
  /** Reads the file anew, as was chosen. */
  onRead?: (reading: Reading) => void;
}) {
  const t = useWords();
  const encoding = notices.find((notice) => notice.encoding !== undefined)?.encoding;
  const isWhole = notices.some(({ kind }) => kind === 'whole_page_taken');
  const isArticle = notices.some(({ kind }) => kind === 'furniture_left_out');
  const reading = { ...(encoding === undefined ? {} : { encoding }), whole: isWhole };
  const said = t(authoringWords).start;
  const language = t(authoringWords).languages[piece.language ?? ''];
  const body = parseBody(piece.body);
  const paragraphs = canonicalText({ headline: '', standfirst: '', body: body.ok ? body.body : emptyBody }).blocks.length;
  return (
    <section className="understood" aria-labelledby="understood">
      <h2 id="understood">{said.understood}</h2>
      <dl>
        <dt>{t(words).writing.headline}</dt>
        <dd dir="auto">{piece.headline || <i>{said.noHeadline}</i>}</dd>
        <dt>{t(words).writing.standfirst}</dt>
        <dd dir="auto">{piece.standfirst || <i>{said.noStandfirst}</i>}</dd>
        {piece.byline && (
          <>
            <dt>{t(words).writing.byline}</dt>
            <dd dir="auto">{piece.byline}</dd>
          </>
        )}
        {language !== undefined && (
          <>
            <dt>{t(words).writing.language}</dt>
            <dd>{said.languageStated({ language })}</dd>
          </>
        )}
        <dt>{t(words).writing.body}</dt>
        <dd>{said.paragraphs({ number: paragraphs })}</dd>
        <dt>{t(words).writing.sources}</dt>
        <dd>
          {said.sources({ number: piece.sources.length })}
          {piece.sources.length > 0 && (
            <ol>
              {piece.sources.map(({ title, url }, index) => (
                <li key={index} dir="auto">
                  {[title, url].filter(Boolean).join(', ')}
                </li>
              ))}
            </ol>
          )}
        </dd>
      </dl>
      <ImportNotices notices={notices} />
      {encoding !== undefined && onRead && (
        <Select
          name="encoding"
          label={t(fileWords).encoding}
          value={encoding}
          onChange={({ target }) => onRead({ ...reading, encoding: target.value })}
          options={encodings.map((value) => ({ value, label: t(fileWords).encodingName({ encoding: value }) }))}
        />
      )}
      {(isWhole || isArticle) && onRead && (
        <Button kind="quiet" onClick={() => onRead({ ...reading, whole: !isWhole })}>
          {isWhole ? t(fileWords).articleAlone : t(fileWords).wholePage}
        </Button>
      )}
    </section>
  );
}
