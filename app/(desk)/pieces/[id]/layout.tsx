import type { ReactNode } from 'react';
import { Link } from '@/app/_ui/link';
import { isLost } from '@/lib/review/note-standing';
import { words } from '@/lib/words';
import { formatMoment } from '@/lib/words/dates';
import { piecePath } from './_room/piece-path';
import { PieceTabs } from './_room/piece-tabs';
import { readRoom } from './_room/read-room';
import { seenVersion } from './_room/seen-version';

/** Over every page of a piece: what it is, and where one can go in it. Each page asks for itself what its viewer may see. */
export default async function PieceLayout({ children, params }: { children: ReactNode; params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { room, dates } = await readRoom(id);
  const { piece, version } = room;
  const looked = seenVersion(room);
  const last = room.versions.find(({ number }) => number === piece.version);
  const said = words.piece;
  const state =
    piece.publication.status === 'none'
      ? words.vocabulary.review[piece.review]
      : words.vocabulary.publication[piece.publication.status];
  const changed = version && looked !== null ? version.sentences.filter((one) => one.since > looked).length : 0;
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
  const tab = (segment: 'text' | 'changed' | 'lost' | 'people' | 'history' | 'diff' | 'edit', label: string, count?: number) => ({
    segment,
    href: piecePath(id, segment),
    label,
    ...(count === undefined ? {} : { count }),
  });
  const tabs = [
    tab('text', said.tabs.text),
    ...(room.textOpen
      ? [
          tab('changed', said.tabs.changed, changed),
          tab('lost', said.tabs.lost, room.counterpoints.filter(isLost).length),
          tab('people', said.tabs.people),
          tab('history', said.tabs.history),
          ...(room.versions.length > 1 ? [tab('diff', said.tabs.diff)] : []),
        ]
      : [tab('people', said.tabs.people)]),
    ...(room.can['save_draft']?.allowed ? [tab('edit', said.tabs.edit)] : []),
  ];
  return (
    <>
      <PieceTabs state={state} facts={facts} tabs={tabs} />
      {children}
    </>
  );
}
