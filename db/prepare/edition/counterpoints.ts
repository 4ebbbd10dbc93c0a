import { z } from 'zod';
import type { CounterpointFacts, GateFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { hasNoPlace, isLetStand } from '@/lib/review/note-standing';
import { runs } from '@/lib/review/runs';
import { shownResponse } from '@/lib/review/shown-response';
import { sourceView } from '@/lib/review/views/common';
import { versionRef } from '../../load/versions';
import type { Database } from '../../open';
import { perspectiveBook } from '../../read/perspectives';
import type { Book } from './contents';
import { versionBody } from './version-body';

const note = z.object({ text: z.string(), sources: z.array(sourceView) });
const answer = z.object({ text: z.string() });

/** The counterpoints that run, by their place in the text; what is missing from the whole piece comes last. */
export function frozenCounterpoints(db: Database, facts: GateFacts, book: Book): FrozenEdition['counterpoints'] {
  const perspectives = perspectiveBook(db);
  const running = facts.counterpoints.filter(runs);
  const at = (one: (typeof running)[number]) => one.place?.start ?? Number.MAX_SAFE_INTEGER;
  return running
    .toSorted((a, b) => at(a) - at(b) || a.code - b.code)
    .map((one) => {
      const { text, sources } = note.parse(book('counterpoint', one.id));
      const place = one.place?.start == null || one.place.end === null ? null : { start: one.place.start, end: one.place.end };
      return {
        id: one.id,
        code: perspectives.code(one.perspective, one.code),
        perspective: one.perspective,
        perspectiveName: perspectives.name(one.perspective),
        letter: perspectives.letter(one.perspective),
        hue: perspectives.hue(one.perspective),
        name: null,
        place,
        writtenAbout: hasNoPlace(one) ? { words: wordsAbout(book, facts.piece.id, one) } : null,
        text,
        sources,
        response: one.response && {
          id: one.response.id,
          kind: shownResponse(one, facts) ?? one.response.kind,
          text: answer.parse(book('response', one.response.id)).text,
        },
        unanswered: one.response === null,
        stands: isLetStand(one),
      };
    });
}

function wordsAbout(book: Book, pieceId: string, { version, start, end }: CounterpointFacts): string {
  const text = versionBody(book('version', versionRef(pieceId, version)))?.text ?? '';
  return text.slice(start ?? 0, end ?? 0);
}
