import type { RoomView } from './views/piece';

/** What the current version is compared with for the facts: the version that they were last signed on, else the one before; null where there is none. */
export function comparedVersion({ version, signOffs }: Pick<RoomView, 'version' | 'signOffs'>): number | null {
  const to = version?.number ?? 0;
  const signed = signOffs.filter(
    (signOff) => signOff.duty.kind === 'fact_check' && signOff.outcome === 'checked' && signOff.standing !== 'revoked',
  );
  const from = signed.at(-1)?.version ?? to - 1;
  return from > 0 && from < to ? from : null;
}
