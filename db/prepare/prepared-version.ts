import type { Prepared } from '@/lib/review/command';
import { versionRef } from '../load/versions';
import type { BuiltVersion } from '../worker/build-version';

type Payload = Prepared['version']['payload'];

/** What was built, in the form in which a command takes it. */
export function preparedVersion(
  { digest, empty, gone, sentences, resolutions, body, ...rest }: BuiltVersion,
  { pieceId, number, base, draftRevision }: { pieceId: string; number: number; base: number; draftRevision: number },
): Prepared['version'] {
  return {
    basis: { draftRevision, version: base },
    digest,
    same: null,
    empty,
    gone,
    contents: [{ ref: versionRef(pieceId, number), kind: 'version', json: body, digest }],
    written: { sentences, resolutions },
    payload: {
      ...rest,
      number,
      digest,
      change: 'author',
      beforehand: false,
      // The thread wrote them from these very types; to read them here is cheaper than to have them copied.
      sentences: JSON.parse(sentences) as Payload['sentences'],
      resolutions: JSON.parse(resolutions) as Payload['resolutions'],
    },
  };
}
