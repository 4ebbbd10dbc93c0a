import { useWords } from '#words';
import { ClaimCard } from '@/app/_ui/claim-card';
import type { RoomView, VersionView } from '@/lib/review/views/piece';
import type { ChangesView } from '@/lib/review/views/text';
import type { DateSetting } from '@/lib/words/dates';
import { aroundOf } from '../_parts/around';
import { BesideNote } from '../_reading/beside-note';
import { counterpointSettings } from '../_reading/counterpoint-settings';
import { marginClaim } from '../_reading/margin-facts';
import { marginNote } from '../_reading/margin-note';
import { noteChange } from '../_reading/note-change';
import { notePermissions } from '../_reading/note-permissions';
import { LostClaim } from './lost-claim';
import { lostBecause } from './passage-title';

interface Props {
  room: RoomView;
  version: VersionView;
  passage: ChangesView['passages'][number];
  dates: DateSetting;
  judge: { href: string; label: string } | null;
}

/** What was said of a changed passage: notes with what their writer may do, claims that the change took, claims made since. */
export function ChangeBeside({ room, version, passage, dates, judge }: Props) {
  const t = useWords();
  // What moved in the same words keeps all that was said of it.
  if (passage.kind === 'moved') return null;
  const indexes = new Set(passage.sentences.map(({ index }) => index));
  const around = aroundOf(t, room, dates);
  const settings = counterpointSettings(room, version, dates);
  return (
    <>
      {room.counterpoints
        .filter((counterpoint) => passage.notes.includes(counterpoint.id))
        .map((view) => (
          <BesideNote
            key={view.id}
            note={marginNote(t, view, around)}
            acts={notePermissions(view, room)}
            ground={view.block?.ground ?? null}
            settings={settings}
            // A stale note's cause is the change that it stands beside.
            cause={view.stale ? null : noteChange(view, version)}
            level={3}
          />
        ))}
      {room.claims
        .filter((claim) => passage.lostClaims.includes(claim.id))
        .map((claim) => (
          <LostClaim
            key={claim.id}
            claim={claim}
            cause={lostBecause(t, passage, claim.lost?.version ?? version.number)}
            judge={judge}
          />
        ))}
      {room.claims
        .filter((claim) => claim.sentences.some((index) => indexes.has(index)))
        .map((claim) => (
          <ClaimCard key={claim.id} claim={marginClaim(t, claim, version.sentences)} dates={dates} />
        ))}
    </>
  );
}
