import { Link } from '@/app/_ui/link';
import { isLost } from '@/lib/review/note-standing';
import { seenVersion } from '@/lib/review/seen-version';
import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { piecePath } from './piece-path';
import { PieceTabs } from './piece-tabs';

type Tab = 'text' | 'changed' | 'lost' | 'people' | 'history' | 'diff' | 'edit';
const said = words.piece;

/** Over every page of a piece: what it is, and where one can go in it. A tab is there only while its page has something to show. */
export function PieceFrame({ room, dates }: { room: RoomView; dates: DateSetting }) {
  const { piece, version } = room;
  const looked = seenVersion(room);
  const last = room.versions.find(({ number }) => number === piece.version);
  const state =
    piece.publication.status === 'none'
      ? words.vocabulary.review[piece.review]
      : words.vocabulary.publication[piece.publication.status];
  const changed = version && looked !== null ? version.sentences.filter((one) => one.since > looked).length : 0;
  const lost = version ? room.counterpoints.filter(isLost).length : 0;
  const facts = [
    {
      name: said.version,
      value: last ? `${last.number}, ${formatMoment(last.madeAt, dates)}` : piece.version > 0 ? piece.version : said.draftOnly,
    },
    ...(piece.review === 'draft'
      ? []
      : [
          {
            name: said.stakes,
            value: said.stakesOf({
              stakes: words.vocabulary.stakes[piece.stakes],
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
    ...(version && room.versions.length > 1 ? [tab('changed', said.tabs.changed, changed)] : []),
    ...(lost > 0 ? [tab('lost', said.tabs.lost, lost)] : []),
    ...(room.textOpen ? [tab('people', said.tabs.people), tab('history', said.tabs.history)] : []),
    ...(room.versions.length > 1 ? [tab('diff', said.tabs.diff)] : []),
    ...(room.can['save_draft']?.allowed ? [tab('edit', said.tabs.edit)] : []),
  ];
  return <PieceTabs state={state} facts={facts} tabs={tabs} />;
}
