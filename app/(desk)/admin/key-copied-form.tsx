'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { FormStatus } from '@/app/_ui/form-status';
import { adminWords } from '@/lib/words/en/admin';

/** Somebody says that they copied the signing key. */
export function KeyCopiedForm() {
  const t = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const sent = await send(t, 'PATCH', '/newsroom', { keyCopied: true });
    setBusy(false);
    setWrong(sent.ok ? null : sent.problem.detail);
    if (sent.ok) router.refresh();
  };
  return (
    <>
      <FormStatus>{wrong}</FormStatus>
      <Button onClick={() => void confirm()} busy={busy && t(adminWords).identity.saving}>
        {t(adminWords).keyCopied}
      </Button>
    </>
  );
}
