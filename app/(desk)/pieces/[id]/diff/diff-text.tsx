import { Fragment } from 'react';
import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import type { ComparisonView } from '@/lib/review/views/text';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import styles from './diff.module.css';
import { RowWords } from './row-words';

type Stretch = ComparisonView['stretches'][number];
type DiffRow = NonNullable<Stretch['rows']>[number];

interface Props {
  stretches: Stretch[];
  /** How many changes are counted before those of the text. */
  first: number;
  side: boolean;
  fromName: string;
  toName: string;
  /** The long unchanged stretch that is asked for, by its place among all stretches; null: none. */
  open: number | null;
  /** Where one asks for a stretch. */
  openHref: (stretch: number) => string;
}

/** Both texts whole, the changed paragraphs marked; in one text or in two columns. */
export function DiffText({ stretches, first, side, fromName, toName, open, openHref }: Props) {
  const t = useWords();
  return (
    <div className={styles.text} data-side={side || undefined}>
      {side && (
        <div className={styles.heads} aria-hidden="true">
          <p>{fromName}</p>
          <p>{toName}</p>
        </div>
      )}
      {stretches.map(({ fold, count, rows }, index) => {
        const id = `same-${index}`;
        const same = t(authoringWords).diff.same({ number: count });
        if (rows === null)
          return (
            <p key={index} className={styles.fold} id={id}>
              {same}{' '}
              <Link href={`${openHref(index)}#${id}`}>
                {t(authoringWords).diff.showSame}
                <span className="hidden">: {same}</span>
              </Link>
            </p>
          );
        const shown = rows.map((row, at) => (
          <Row
            key={at}
            row={row.number === null ? row : { ...row, number: row.number + first }}
            side={side}
            names={[fromName, toName]}
          />
        ));
        if (!fold) return <Fragment key={index}>{shown}</Fragment>;
        return (
          <details key={index} className={styles.fold} id={id} open={open === index}>
            <summary>{same}</summary>
            {shown}
          </details>
        );
      })}
    </div>
  );
}

function Row({ row, side, names }: { row: DiffRow; side: boolean; names: [string, string] }) {
  const t = useWords();
  const { number } = row;
  const said = t(authoringWords).diff;
  const name = number === null ? undefined : `${said.changed}: ${kindName(t, row.kind)}`;
  const change = number === null ? {} : { 'data-change': number, tabIndex: -1, role: 'group', 'aria-label': name };
  if (row.moved) return <Moved row={row} side={side} names={names} change={change} />;
  if (!side || number === null)
    return (
      <div className={styles.row} data-kind={row.kind} {...change}>
        {number !== null && <p className={styles.mark}>{number}</p>}
        <RowWords parts={row.parts} breaks />
      </div>
    );
  return (
    <div className={styles.pair} data-kind={row.kind} {...change}>
      <p className={styles.mark}>{number}</p>
      {(['added', 'removed'] as const).map((other, index) => {
        const own = row.parts.filter(({ kind }) => kind !== other);
        return (
          <div key={other}>
            <p className={styles.whose}>{names[index]}</p>
            {own.length > 0 ? <RowWords parts={own} /> : <p className="hint">{said.nothing}</p>}
          </div>
        );
      })}
    </div>
  );
}

/** A paragraph that stands elsewhere: whole where it stands now, with what changed in it, and a trace where it stood. */
function Moved({ row, side, names, change }: { row: DiffRow; side: boolean; names: [string, string]; change: object }) {
  const t = useWords();
  const said = t(authoringWords).diff;
  const { moved, number, kind } = row;
  const reworded = row.parts.some((part) => part.kind === 'same');
  const parts = reworded ? row.parts : row.parts.map(({ text }) => ({ kind: 'same' as const, text }));
  const trace = <p className="hint">{moved === 'from' ? said.movedAway : reworded ? said.movedChanged : said.movedHere}</p>;
  const mark = number !== null && <p className={styles.mark}>{number}</p>;
  if (side) {
    const cells = moved === 'to' ? [trace, <RowWords key="now" parts={parts} />] : [<RowWords key="then" parts={parts} />, trace];
    return (
      <div className={styles.pair} data-kind={kind} data-moved={moved} {...change}>
        {mark}
        {cells.map((cell, index) => (
          <div key={names[index]}>
            <p className={styles.whose}>{names[index]}</p>
            {cell}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.row} data-kind={kind} data-moved={moved} {...change}>
      {mark}
      {trace}
      {moved === 'to' ? <RowWords parts={parts} /> : <p className={styles.trace}>{parts.map(({ text }) => text).join('')}</p>}
    </div>
  );
}

function kindName(t: Translate, kind: DiffRow['kind']): string {
  if (kind === 'headline') return t(words).writing.headline;
  return kind === 'standfirst' ? t(words).writing.standfirst : t(authoringWords).diff.text;
}
