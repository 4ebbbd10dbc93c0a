import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { frameWords } from '@/lib/words/en/frame';
import { Frame } from './_frame/frame';

export const metadata: Metadata = { title: { template: `%s · ${frameWords.product}`, default: frameWords.product } };

/** Around every page of the desk; the page itself brings its `<main id="main">`. There is no data in it: it is the same for everybody, signed in or not. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
