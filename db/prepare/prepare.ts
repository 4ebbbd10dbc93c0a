import type { Prepared, Preparer } from '@/lib/review/command';
import { createPieceInput } from '@/lib/review/commands/create-piece';
import type { Actor } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import type { Clock } from '../clock';
import type { Database } from '../connection/open';
import { prepareAddress } from './address';
import { prepareCorrection } from './correction';
import { prepareEdition } from './edition';
import { type FirstDraft, firstDraft } from './first-draft';
import { prepareLiveEdition } from './live-edition';
import { preparePendingCorrection } from './pending-correction';
import { prepareVersion } from './version';

/** Heavy work done before the transaction, and what it rests on. */
export interface Ready {
  prepared?: Prepared[Preparer];
  first?: FirstDraft;
  /** Asked inside the transaction: is what it was made from still as it was? */
  holds: (db: Database) => boolean;
}
interface Preparation {
  preparer: Preparer | undefined;
  name: string;
  request: { id: string; actor: Actor; now?: string };
  input: Readonly<Record<string, unknown>>;
  clock: Pick<Clock, 'now'>;
}

/** null where a command needs nothing prepared. */
export async function prepare(db: Database, preparation: Preparation): Promise<Ready | { refusal: Refusal } | null> {
  const { preparer, name, request, input, clock } = preparation;
  if (name === 'create_piece') {
    const { id: _, ...body } = input;
    const made = await firstDraft(db, createPieceInput.parse(body), request.actor.personId);
    return 'refusal' in made ? made : { ...made, holds: () => true };
  }
  switch (preparer) {
    case undefined:
      return null;
    case 'version':
      return prepareVersion(db, request.id);
    case 'correction': {
      const { id: _, ...body } = input;
      return prepareCorrection(db, request.id, request.actor.personId, body);
    }
    case 'pendingCorrection':
      return preparePendingCorrection(db, request.id, request.now ?? clock.now());
    case 'liveEdition':
      return prepareLiveEdition(db, request.id);
    case 'address':
      return prepareAddress(db, request.id);
    case 'edition':
      return prepareEdition(db, request.id, request.now ?? clock.now());
  }
}
