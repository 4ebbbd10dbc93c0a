import './_ui/tokens.css';
import './_ui/parts.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { startView } from '@/lib/shells.mjs';
import { frameWords } from '@/lib/words/en/frame';

export const metadata: Metadata = {
  title: { template: `%s · ${frameWords.product}`, default: frameWords.product },
  // Search engines must not list pages of the desk. Published pages are served by their own handlers.
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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it has to stand before any file. */}
        <script dangerouslySetInnerHTML={{ __html: startView }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
