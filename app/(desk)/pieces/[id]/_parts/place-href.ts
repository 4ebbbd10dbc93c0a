import type { z } from 'zod';
import { pieceHref } from '@/app/_ui/piece-places';
import type { placeView } from '@/lib/review/views/common';

export type Place = z.infer<typeof placeView>;
export type PlaceForm = Extract<Place, { to: 'form' }>['form'];

/** Where a place is found from within the room: what is on the same page is a fragment, which the browser itself goes to. */
export function placeHref(pieceId: string, place: Place): string {
  const href = pieceHref(pieceId, place);
  const text = `${pieceHref(pieceId)}/text`;
  return href.startsWith(`${text}#`) ? href.slice(text.length) : href;
}
