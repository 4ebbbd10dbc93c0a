'use client';

import './_ui/tokens.css';
import './_ui/parts.css';
import { BrokenPage } from './_ui/broken-page';

/** Takes the place of the root layout when that fails itself. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <BrokenPage error={error} retry={retry} />
      </body>
    </html>
  );
}
