import type { ReactNode } from 'react';
import type { CounterpointView, VersionView } from '@/lib/review/views/piece';
import { LostCause } from './lost-cause';
import { NoteCause } from './note-cause';

/** What the text did to a note: its passage changed, lost its place, or was cut; null where all is as it was filed. */
export function noteChange(view: CounterpointView, version: VersionView): ReactNode {
  if (view.stale) return <NoteCause view={view} version={version} />;
  const gone = view.posted && view.kind === 'passage' && view.outcome !== 'withdrawn';
  const lost = view.cutIn !== null || view.outcome === 'cut' || view.place === null || view.place.start === null;
  return gone && lost ? <LostCause view={view} /> : null;
}
