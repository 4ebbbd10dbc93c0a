'use client';

import { BrokenPage } from '../_ui/broken-page';

export default function DeskError({ retry }: { error: unknown; retry: () => void }) {
  return <BrokenPage retry={retry} />;
}
