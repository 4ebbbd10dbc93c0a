'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { type Problem, send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { Link } from '@/app/_ui/link';
import { TextArea } from '@/app/_ui/text-area';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { type Policy, policySchema } from '@/lib/review/policy';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { policyWords } from '@/lib/words/en/policies';
import type { Translate } from '@/lib/words/language';
import styles from '../../_parts/policies.module.css';
import { PolicyTable } from '../../_parts/policy-table';
import { CameBetween } from './came-between';
import { type DryRun, DryRunResult } from './dry-run-result';
import { keepText, keptText } from './kept-text';
import { pathOf, readPolicy } from './read-policy';

const written = (policy: Policy) => JSON.stringify(policy, null, 2);

/** The schema puts both into one order of keys. */
const isSame = (a: Policy, b: Policy) => written(policySchema.parse(a)) === written(policySchema.parse(b));

interface Version {
  version: number;
  data: Policy;
}

interface Props {
  desk: { id: string; name: string };
  /** Every version of this desk's policy: what one started from may no longer be the one in force. */
  versions: Version[];
  inForce: Version;
  perspectives: PerspectiveView[];
}

/** Begins anew once the browser's own memory can be asked for what was typed before. */
export function PolicyForm(props: Props) {
  const onDevice = useHydrated();
  return <PolicyEditor key={String(onDevice)} onDevice={onDevice} {...props} />;
}

/** A policy as text: checked while it stands here, tried on open pieces, and made a version of its own. */
function PolicyEditor({ desk, versions, inForce, perspectives, onDevice }: Props & { onDevice: boolean }) {
  const t = useWords();
  const say = t(policyWords).edit;
  const router = useRouter();
  const [kept] = useState(() => (onDevice ? keptText(desk.id) : null));
  const [basedOn, setBasedOn] = useState(kept?.basedOn ?? inForce.version);
  const [typed, setTyped] = useState(kept?.typed ?? written(inForce.data));
  const [restored, setRestored] = useState(kept !== null);
  const [errors, setErrors] = useState<string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState<'try' | 'make' | null>(null);
  const [run, setRun] = useState<DryRun | null>(null);
  const [made, setMade] = useState<number | null>(null);

  const fail = (said: string[]) => {
    setErrors(said);
    setAttempt((count) => count + 1);
  };
  const change = (text: string) => {
    setTyped(text);
    setRun(null);
    setMade(null);
    keepText(desk.id, { basedOn, typed: text });
  };
  const startAgain = () => {
    keepText(desk.id, null);
    setTyped(written(inForce.data));
    setBasedOn(inForce.version);
    setRestored(false);
    setErrors([]);
    setRun(null);
  };

  /** Gives the checked policy on, or says what is wrong with it. */
  const checked = (): Policy | null => {
    const read = readPolicy(t, typed);
    if (read.ok) {
      setErrors([]);
      return read.policy;
    }
    fail(read.errors);
    return null;
  };

  const tryIt = async () => {
    const data = checked();
    if (!data) return;
    setBusy('try');
    const sent = await send<DryRun>(t, 'POST', '/policies/dry-run', { deskId: desk.id, data });
    setBusy(null);
    if (sent.ok) setRun(sent.data);
    else fail(said(t, sent.problem));
  };

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const data = checked();
    if (!data) return;
    if (basedOn === inForce.version && isSame(data, inForce.data)) return fail([say.same]);
    setBusy('make');
    const sent = await send<{ version: number }>(t, 'POST', '/policies', { deskId: desk.id, basedOn, data });
    setBusy(null);
    if (sent.ok) {
      keepText(desk.id, null);
      setRestored(false);
      setBasedOn(sent.data.version);
      setMade(sent.data.version);
    } else fail(said(t, sent.problem));
    // Also after somebody else's version came first: it has to be seen.
    if (sent.ok || sent.problem.code === 'stale_version') router.refresh();
  };

  const base = versions.find(({ version }) => version === basedOn);
  const preview = readPolicy(t, typed);
  return (
    <>
      <ErrorSummary heading={say.summary} errors={errors.map((message) => ({ field: 'policy', message }))} attempt={attempt} />
      <div>
        <p>
          <Link href="/policies">{t(policyWords).back}</Link>
        </p>
        <h1 className="title">{say.title({ desk: desk.name })}</h1>
        <p className="hint">{say.basedOn({ version: basedOn })}</p>
      </div>
      <FormStatus>{made === null ? null : say.made({ version: made })}</FormStatus>
      {base && base.version < inForce.version && (
        <CameBetween
          base={base}
          inForce={inForce}
          onGoOn={() => {
            setBasedOn(inForce.version);
            keepText(desk.id, { basedOn: inForce.version, typed });
            setErrors([]);
          }}
        />
      )}
      <form className="stack" noValidate onSubmit={(event) => void make(event)}>
        {restored && (
          <p className="hint">
            {say.restored}{' '}
            <Button kind="quiet" onClick={startAgain}>
              {say.discard}
            </Button>
          </p>
        )}
        <div className={styles.json}>
          <TextArea
            label={say.label}
            hint={say.hint}
            error={errors.length > 0 ? errors.join(' · ') : null}
            name="policy"
            rows={12}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
        </div>
        <div className="line">
          <Button onClick={() => void tryIt()} busy={busy === 'try' && say.trying}>
            {say.try}
          </Button>
          <Button kind="primary" type="submit" busy={busy === 'make' && say.making}>
            {say.make({ version: basedOn + 1 })}
          </Button>
        </div>
      </form>
      <DryRunResult run={run} />
      {preview.ok && (
        <section aria-labelledby="means">
          <h2 className="section-head" id="means">
            {say.means}
          </h2>
          <PolicyTable policy={preview.policy} perspectives={perspectives} caption={say.means} />
        </section>
      )}
    </>
  );
}

/** The server's fields are pointers into the request; here only what is inside the policy counts. */
function said(t: Translate, { detail, fields, code, ...rest }: Problem): string[] {
  if (code === 'stale_version' && typeof rest.current === 'number' && typeof rest.named === 'number')
    return [t(policyWords).edit.moved({ current: rest.current, named: rest.named })];
  if (fields.length === 0) return [detail];
  return fields.map(({ field, why }) =>
    t(policyWords).edit.at({
      path: pathOf(
        t,
        field
          .replace(/^\/data\/?/, '')
          .split('/')
          .filter(Boolean),
      ),
      why,
    }),
  );
}
