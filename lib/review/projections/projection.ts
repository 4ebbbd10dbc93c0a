import type { EventType, StoredEvent } from '../events';
import type { RowChange } from '../rows';

export type Of<T extends EventType> = Extract<StoredEvent, { type: T }>;
/** The row changes of each event. */
export type Projection = { [T in EventType]: (event: Of<T>) => RowChange[] };
