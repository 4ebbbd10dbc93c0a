import { and, eq, sql } from 'drizzle-orm';
import type { GivenFile } from '@/lib/formats/import/import-file';
import type { ImportNotice } from '@/lib/formats/import/import-notice';
import type { Actor, PieceFacts } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { markStale } from '../ledger/mark-stale';
import { draftFromWords } from '../prepare/draft-from-words';
import { drafts } from '../schema/outside-ledger';
import { keepPiece } from '../search/keep-piece';
import { admit } from '../store/admit';
import { storedDraft } from './drafts';

interface DraftImport {
  pieceId: string;
  actor: Actor;
  /** The revision that it is for (If-Match); null: the one that is stored. */
  revision: number | null;
  now: string;
  /** A file, or a text as such. */
  from: GivenFile | { text: string };
  /** Called in the same transaction, with what its owner is told of the file. */
  alongside?: (notices: ImportNotice[]) => void;
}
type Imported = { revision: number; notices: ImportNotice[] } | { refusal: Refusal };

/** How often a draft that moved meanwhile is prepared anew before the answer is "busy". */
const RETRIES = 3;

/**
 * Puts the words of a file into a draft. They are understood in a thread, with whose they are; the transaction looks whether the draft is still the one that they
 * were laid on. Importing what is there already changes nothing, not even the revision. Language, disclosure and topics stay.
 */
export async function importDraft(db: Database, asked: DraftImport): Promise<Imported> {
  const { pieceId, actor, revision, now, from, alongside } = asked;
  for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
    const basis = basisOf(db, pieceId, actor, revision);
    if ('refusal' in basis) return basis;
    const { importedFor } = basis;
    const made = await draftFromWords({
      from,
      base: basis.content,
      writers: basis.writers,
      given: {},
      saver: actor.personId,
      importedFor,
    });
    if ('refusal' in made) return made;
    const saved = inTransaction(db, (): Imported | 'moved' => {
      const then = basisOf(db, pieceId, actor, revision);
      if ('refusal' in then) return then;
      if (then.revision !== basis.revision || then.importedFor !== importedFor) return 'moved';
      alongside?.(made.notices);
      if (made.same) return { revision: then.revision, notices: made.notices };
      const next = then.revision + 1;
      db.update(drafts)
        .set({
          revision: next,
          content: sql`${made.content}`,
          writers: sql`${made.writers}`,
          savedAt: now,
          savedBy: actor.personId,
        })
        .where(and(eq(drafts.pieceId, pieceId), eq(drafts.revision, then.revision)))
        .run();
      markStale(db, pieceId, now);
      keepPiece(db, pieceId);
      return { revision: next, notices: made.notices };
    });
    if (saved !== 'moved') return saved;
  }
  return { refusal: { code: 'busy' } };
}

type Basis = { content: string; writers: string; revision: number; importedFor: string | undefined };

/** What the words are laid on, or why they may not be. */
function basisOf(db: Database, pieceId: string, actor: Actor, revision: number | null): Basis | { refusal: Refusal } {
  const admission = admit(db, { action: 'save_draft', target: 'piece' }, pieceId, actor);
  if (!admission.ok) return { refusal: admission.refusal };
  const draft = storedDraft(db, pieceId);
  if (!draft || !admission.piece) return { refusal: { code: 'not_found' } };
  if (revision !== null && draft.revision !== revision) return { refusal: { code: 'stale_draft', revision: draft.revision } };
  const { content, writers } = draft;
  return { content, writers, revision: draft.revision, importedFor: whoseWords(admission.piece, actor) };
}

/** On behalf of an author comes in what they had written before. Once a version is under review, whoever puts words in has written them. */
function whoseWords({ authors, currentVersion }: PieceFacts, { personId }: Actor): string | undefined {
  return currentVersion === 0 && !authors.includes(personId) ? authors[0] : undefined;
}
