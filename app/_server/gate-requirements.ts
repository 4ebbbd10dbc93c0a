import { isWorkerFailed } from '@/db/worker/worker-failed';
import type { GateView } from '@/lib/review/views/common';
import { cachedView } from './cached-view';
import type { Viewer } from './viewer';

/** What a closed gate says for itself in the problem: every requirement with its status, why, and whom it waits for. */
export async function gateRequirements({ actor }: Viewer, pieceId: string): Promise<Record<string, unknown>> {
  const asked = { id: pieceId, n: Number.NaN, claim: '', search: undefined };
  const view = await cachedView(actor, {
    table: 'answers',
    name: 'gate',
    pathname: `/api/v1/pieces/${pieceId}/gate`,
    asked,
  }).catch(unread);
  if (view === null || 'reason' in view) return {};
  const { requirements } = JSON.parse(new TextDecoder().decode(view.bytes)) as GateView;
  return { requirements };
}

/** The refusal stands without it: a thread that is crowded or dies makes no other answer of it. */
function unread(error: unknown): null {
  if (isWorkerFailed(error)) return null;
  throw error;
}
