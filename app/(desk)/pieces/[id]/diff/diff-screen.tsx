'use client';

import { useSearchParams } from 'next/navigation';
import { useWords } from '#words';
import { DiffWords } from '@/app/_ui/diff';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import type { Given } from '@/app/_ui/screen/screen';
import type { RoomScreen } from '@/lib/review/views/screen';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import { PieceScreen } from '../_parts/piece-screen';
import { ChangeKeys } from '../_reading/change-keys';
import { changedDetails } from '../_reading/changed-details';
import { DownloadVersion } from '../_reading/download-version';
import styles from './diff.module.css';
import { DiffText } from './diff-text';
import { VersionPicker } from './version-picker';

/** The full difference between two versions. Without numbers in the address: the last one and the one before it. */
export const DiffScreen = () => {
  const said = useWords()(authoringWords).diff;
  return <PieceScreen<'diff'> kind={said.compare} draw={draw} />;
};

const draw = (view: RoomScreen<'diff'>, { dates }: Given) => <Diff view={view} dates={dates} />;

function Diff({ view: { bar, versions, comparison }, dates }: { view: RoomScreen<'diff'>; dates: DateSetting }) {
  const t = useWords();
  const said = t(authoringWords).diff;
  // How it is shown is no question to the server.
  const asked = useSearchParams();
  const side = asked.get('view') === 'side';
  const same = numberIn(asked.get('same'));
  const { page, pages } = comparison;
  const [from, to] = [comparison.from.number, comparison.to.number];
  const options = versions.map(({ number, madeAt, madeBy }) => ({
    value: String(number),
    label: said.versionOf({ number, when: formatMoment(madeAt, dates), by: madeBy.label }),
  }));
  // What stands besides the text comes first on the page, and is counted along.
  const around = changedDetails(t, comparison.from.content, comparison.to.content);
  const address = (shown: string) => `/pieces/${bar.piece.id}/diff?from=${from}&to=${to}${shown === 'side' ? '&view=side' : ''}`;
  const made = (version: typeof comparison.to) =>
    said.madeAs({
      number: version.number,
      by: version.madeBy.label,
      when: formatMoment(version.madeAt, dates),
      kind: said.kind[version.change],
    });
  const equal = comparison.changes === 0 && around.length === 0 && !comparison.formatting;
  return (
    <main className={styles.page} id="main">
      <h1 className="title">{said.title({ from, to })}</h1>
      {versions.length > 1 && <VersionPicker pieceId={bar.piece.id} versions={options} from={from} to={to} side={side} />}
      <div>
        {[...new Set([from, to])].map((number) => (
          <DownloadVersion key={number} pieceId={bar.piece.id} number={number} />
        ))}
      </div>
      {equal ? (
        <Nothing from={from} to={to} only={versions.length === 1} />
      ) : (
        <>
          <p className="hint">
            {made(comparison.from)}
            <br />
            {made(comparison.to)}
          </p>
          <ChangeKeys
            of={comparison.changes + around.length}
            before={page === 1 ? 0 : comparison.before + around.length}
            key={`${from} ${to} ${page}`}
          >
            <nav className={styles.view} aria-label={said.view}>
              <Link href={address('inline')} aria-current={side ? undefined : 'page'}>
                {said.inline}
              </Link>
              <Link href={address('side')} aria-current={side ? 'page' : undefined}>
                {said.side}
              </Link>
            </nav>
          </ChangeKeys>
          {page === 1 && around.length > 0 && (
            <section className={styles.besides} aria-labelledby="besides">
              <h2 id="besides">{said.besides}</h2>
              <dl>
                {around.map(({ name, parts }, index) => (
                  <div key={name} data-change={`besides-${index}`} tabIndex={-1}>
                    <dt>
                      <span className="num">{index + 1}</span> {name}
                    </dt>
                    <dd dir="auto">
                      <DiffWords parts={parts} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {comparison.formatting && <p>{said.formatting}</p>}
          <section aria-label={said.text} lang={comparison.to.content.language}>
            <DiffText
              stretches={comparison.stretches}
              first={around.length}
              side={side}
              fromName={t(words).piece.versionOf({ number: from })}
              toName={t(words).piece.versionOf({ number: to })}
              open={same}
              openHref={(stretch) => `${address(side ? 'side' : 'inline')}&page=${page}&same=${stretch}`}
            />
          </section>
          {pages.length > 1 && (
            <nav className={styles.view} aria-label={said.parts}>
              {pages.map((part, index) => (
                <Link
                  key={index}
                  href={`${address(side ? 'side' : 'inline')}&page=${index + 1}`}
                  aria-current={index + 1 === page ? 'page' : undefined}
                >
                  {said.part({ first: part.first + around.length, last: part.last + around.length })}
                </Link>
              ))}
            </nav>
          )}
        </>
      )}
    </main>
  );
}

function Nothing({ from, to, only }: { from: number; to: number; only: boolean }) {
  const t = useWords();
  const said = t(authoringWords).diff;
  if (only) return <Empty title={said.only}>{said.onlyNext}</Empty>;
  if (from === to) return <Empty title={said.itself({ number: to })}>{said.itselfNext}</Empty>;
  return <Empty title={said.none({ from, to })}>{said.noneNext}</Empty>;
}

const numberIn = (asked: string | null): number | null => (asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : null);
