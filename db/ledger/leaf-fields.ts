import { eq, sql } from 'drizzle-orm';
import type { LeafEvent } from '@/lib/record/leaf';
import type { NewEvent } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { versions } from '../schema/folded';

const digestOfVersion = statement((db) =>
  db
    .select({ digest: versions.digest })
    .from(versions)
    .where(sql`${eq(versions.pieceId, sql.placeholder('piece'))} AND ${eq(versions.number, sql.placeholder('number'))}`)
    .prepare(),
);

/**
 * What of an event the log names for ever: which text, which edition, which policy. The `digest` of a note or a claim is not among them: it is an unsalted
 * hash of what a person wrote, and stays behind the commitment.
 */
export function leafFields(db: Database, stream: string, event: NewEvent): Pick<LeafEvent, 'version' | 'edition' | 'policy'> {
  const payload: Readonly<Record<string, unknown>> = { ...event.payload };
  const { version, edition, policyVersion } = payload;
  const digest =
    event.type === 'version_made' ? event.payload.digest : typeof version === 'number' ? named(db, stream, version) : undefined;
  return {
    ...(digest === undefined ? {} : { version: digest }),
    ...(typeof edition === 'string' ? { edition } : {}),
    ...(typeof policyVersion === 'number' ? { policy: policyVersion } : {}),
  };
}

const named = (db: Database, piece: string, number: number) => digestOfVersion(db).get({ piece, number })?.digest;
