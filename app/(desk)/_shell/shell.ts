import { cache } from 'react';
import { requireViewer } from '@/app/_server/viewer';
import { me } from '@/db/read/me';
import { read } from '@/db/read/read';

/** Who is signed in, for what stands around the page; read once per request. null: the account was closed a moment ago. */
export const shellOf = cache(async () => {
  const viewer = await requireViewer();
  return read(viewer.actor, me, { fresh: true });
});
