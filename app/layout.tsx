import './_ui/tokens.css';
import './_ui/parts.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { shellWords } from '@/lib/words/shell';

export const metadata: Metadata = {
  title: { template: `%s · ${shellWords.product}`, default: shellWords.product },
  // What is being reviewed is nobody's search result; published pages are served by their own handlers.
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171512' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: the scripts' nonce is in the answer's security policy, so no page can be built ahead.
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
