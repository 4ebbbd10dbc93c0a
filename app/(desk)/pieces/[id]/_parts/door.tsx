'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Screen } from '@/app/_ui/screen/screen';
import type { ScreenView } from '@/lib/review/views/screen';

type View = ScreenView<'door'>;

/** Goes on to what changed since the viewer's last look, or to the text; a fragment goes with them. */
export function Door() {
  return <Screen<'door'> title={title} draw={draw} />;
}
const title = () => null;
const draw = ({ opensOn }: View) => <GoOn to={opensOn} />;

function GoOn({ to }: { to: View['opensOn'] }) {
  const path = usePathname();
  const router = useRouter();
  useEffect(() => router.replace(`${path}/${to}${window.location.hash}`), [router, path, to]);
  return <main id="main" aria-busy="true" />;
}
