import { z } from 'zod';
import { storedCounterpoint } from '@/lib/review/counterpoint-body';
import type { GateFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { hasNoPlace, isLetStand } from '@/lib/review/note-standing';
import { runs } from '@/lib/review/runs';
import { shownResponse } from '@/lib/review/shown-response';
import type { Database } from '../../connection/open';
import { perspectiveBook } from '../../read/perspectives';
import type { Book } from './contents';

const answer = z.object({ text: z.string() });

/** The author's answer as readers get it; null: there is none. */
export function frozenResponse(
  counterpoint: GateFacts['counterpoints'][number],
  facts: GateFacts,
  book: Book,
): FrozenEdition['counterpoints'][number]['response'] {
  if (!counterpoint.response) return null;
  const { id, kind } = counterpoint.response;
  return { id, kind: shownResponse(counterpoint, facts) ?? kind, text: answer.parse(book('response', id)).text };
}

/** The counterpoints that run, by their place in the text; what is missing from the whole piece comes last. */
export function frozenCounterpoints(db: Database, facts: GateFacts, book: Book): FrozenEdition['counterpoints'] {
  const perspectives = perspectiveBook(db);
  const running = facts.counterpoints.filter(runs);
  const at = (note: (typeof running)[number]) => note.place?.start ?? Number.MAX_SAFE_INTEGER;
  return running
    .toSorted((a, b) => at(a) - at(b) || a.code - b.code)
    .map((counterpoint) => {
      const { text, sources } = storedCounterpoint.parse(book('counterpoint', counterpoint.id));
      const place =
        counterpoint.place?.start == null || counterpoint.place.end === null
          ? null
          : { start: counterpoint.place.start, end: counterpoint.place.end };
      return {
        id: counterpoint.id,
        code: perspectives.code(counterpoint.perspective, counterpoint.code),
        perspective: counterpoint.perspective,
        perspectiveName: perspectives.name(counterpoint.perspective),
        letter: perspectives.letter(counterpoint.perspective),
        hue: perspectives.hue(counterpoint.perspective),
        name: null,
        place,
        // No words of an earlier version: nobody approved them, and they may be what a block was about.
        writtenAbout: hasNoPlace(counterpoint) ? { words: null } : null,
        text,
        sources,
        response: frozenResponse(counterpoint, facts, book),
        unanswered: counterpoint.response === null,
        stands: isLetStand(counterpoint),
        takenOff: null,
      };
    });
}
