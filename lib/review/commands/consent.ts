import { z } from 'zod';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import { exactText } from '../inputs';

export const consentInput = z.strictObject(exactText);

/** The author's OK to this exact text. An edit asks again. */
export const consent = command({
  name: 'consent',
  action: 'consent',
  target: 'piece',
  input: consentInput,
  needs: ['piece', 'ownConsent'],
  decide: ({ piece, ownConsent }, input) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    if (ownConsent) return refuse({ code: 'already_done' });
    return {
      ok: true,
      events: [{ type: 'consented', payload: { version: input.version, digest: input.digest } }],
      result: { version: input.version },
    };
  },
});
