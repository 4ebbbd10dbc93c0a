/** The only transition: an event becomes changes of folded rows. Pure, so replaying the ledger gives the same tables. */
import type { StoredEvent } from './events';
import { ofCorrections } from './projections/of-corrections';
import { ofCounterpoints } from './projections/of-counterpoints';
import { ofExceptions } from './projections/of-exceptions';
import { ofNewsroom } from './projections/of-newsroom';
import { ofPiece } from './projections/of-piece';
import { ofPublication } from './projections/of-publication';
import { ofReviewing } from './projections/of-reviewing';
import type { Projection } from './projections/projection';
import type { RowChange } from './rows';

const projections: Projection = {
  ...ofPiece,
  ...ofExceptions,
  ...ofReviewing,
  ...ofCounterpoints,
  ...ofPublication,
  ...ofCorrections,
  ...ofNewsroom,
};

/** Row changes of one event, in order. */
export function project(event: StoredEvent): RowChange[] {
  const apply = projections[event.type] as (event: StoredEvent) => RowChange[];
  return apply(event);
}
