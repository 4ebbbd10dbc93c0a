import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import type { PieceBar } from '@/lib/review/views/piece-bar';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { piecePath } from './piece-path';
import { PieceTabs } from './piece-tabs';

type Tab = 'text' | 'changed' | 'lost' | 'people' | 'history' | 'diff' | 'edit';

/** Over every page of a piece: what it is, and where one can go in it. A tab is there only while its page has something to show. */
export function PieceFrame({ bar, dates }: { bar: PieceBar; dates: DateSetting }) {
  const t = useWords();
  const said = t(words).piece;
  const { piece, madeAt } = bar;
  const isUnsubmitted = piece.review === 'draft' && piece.version === 0;
  const state = isUnsubmitted
    ? said.draftOnly
    : piece.publication.status === 'none'
      ? t(words).vocabulary.review[piece.review]
      : t(words).vocabulary.publication[piece.publication.status];
  const facts = [
    ...(isUnsubmitted
      ? []
      : [
          {
            name: said.version,
            value: madeAt !== null ? `${piece.version}, ${formatMoment(madeAt, dates)}` : piece.version,
          },
        ]),
    ...(piece.review === 'draft'
      ? []
      : [
          {
            name: said.stakes,
            value: said.stakesOf({
              stakes: t(words).vocabulary.stakes[piece.stakes],
              topics: piece.stakes === 'routine' ? [] : piece.topics,
            }),
          },
          {
            name: said.policy,
            value: <Link href="/policies">{said.policyOf({ name: piece.desk, version: piece.policyVersion })}</Link>,
          },
        ]),
  ];
  const tab = (segment: Tab, label: string, count?: number) => ({
    segment,
    href: piecePath(piece.id, segment),
    label,
    ...(count === undefined ? {} : { count }),
  });
  const tabs = [
    tab('text', said.tabs.text),
    ...(bar.hasText && bar.versions > 1 ? [tab('changed', said.tabs.changed, bar.changed)] : []),
    ...(bar.lost > 0 ? [tab('lost', said.tabs.lost, bar.lost)] : []),
    ...(bar.textOpen ? [tab('people', said.tabs.people), tab('history', said.tabs.history)] : []),
    ...(bar.versions > 1 ? [tab('diff', said.tabs.diff)] : []),
    ...(bar.mayWrite ? [tab('edit', said.tabs.edit)] : []),
  ];
  return <PieceTabs state={state} facts={facts} tabs={tabs} />;
}
