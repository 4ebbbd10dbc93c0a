import { z } from 'zod';
import type { GateFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { hasNoPlace, isLetStand } from '@/lib/review/note-standing';
import { runs } from '@/lib/review/runs';
import { shownResponse } from '@/lib/review/shown-response';
import { sourceView } from '@/lib/review/views/common';
import type { Database } from '../../connection/open';
import { perspectiveBook } from '../../read/perspectives';
import type { Book } from './contents';

const note = z.object({ text: z.string(), sources: z.array(sourceView) });
const answer = z.object({ text: z.string() });

/** The author's answer as readers get it; null: there is none. */
export function frozenResponse(
  one: GateFacts['counterpoints'][number],
  facts: GateFacts,
  book: Book,
): FrozenEdition['counterpoints'][number]['response'] {
  if (!one.response) return null;
  const { id, kind } = one.response;
  return { id, kind: shownResponse(one, facts) ?? kind, text: answer.parse(book('response', id)).text };
}

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
        // No words of an earlier version: nobody approved them, and they may be what a block was about.
        writtenAbout: hasNoPlace(one) ? { words: null } : null,
        text,
        sources,
        response: frozenResponse(one, facts, book),
        unanswered: one.response === null,
        stands: isLetStand(one),
        takenOff: null,
      };
    });
}
