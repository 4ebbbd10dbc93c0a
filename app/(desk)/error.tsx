'use client';

import { BrokenPage } from '../_ui/broken-page';

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return <BrokenPage error={error} retry={retry} />;
}
