import { z } from 'zod';
import { command, refuse } from '../command';
import { exactText } from '../inputs';
import { otherText } from '../same-text';

export const consentInput = z.strictObject(exactText);

/** The author's OK to this exact text. An edit asks again. */
export const consent = command({
  name: 'consent',
  action: 'consent',
  target: 'piece',
  input: consentInput,
  needs: ['piece', 'ownConsent'],
  decide: ({ piece, ownConsent }, input) => {
    const stale = otherText(piece, input);
    if (stale) return refuse(stale);
    if (ownConsent) return refuse({ code: 'already_done' });
    return {
      ok: true,
      events: [{ type: 'consented', payload: { version: input.version, digest: input.digest } }],
      result: { version: input.version },
    };
  },
});
