import { toForm } from '@/lib/text/to-form';

/** Long enough to be known again in a folder. */
const MOST = 60;

/** The name under which an exported version is kept: the headline in plain letters and the version's number. No person is in it. */
export function exportFileName(headline: string, version: number, extension: string): string {
  const plain = toForm(headline, 'NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-|-$/g, '');
  return `${plain === '' ? 'piece' : plain}-version-${version}.${extension}`;
}
