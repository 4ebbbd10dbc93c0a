import { gate } from '@/db/read/gate';
import { read } from '@/db/read/read';
import type { Viewer } from './viewer';

/** What a closed gate says for itself in the problem: every requirement with its status, why, and whom it waits for. */
export function requirementsOf({ actor }: Viewer, pieceId: string): Record<string, unknown> {
  const view = read(actor, (reading) => gate(reading, pieceId));
  return view ? { requirements: view.requirements } : {};
}
