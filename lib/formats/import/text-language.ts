import { normalise } from '@/lib/text/normalise';
import { readMetadata } from './metadata';
import { primaryLanguage } from './primary-language';

/** The language that the metadata above a text name (`lang`, `language`); null where they name none. Also for browsers. */
export function textLanguage(text: string): string | null {
  const values = readMetadata(normalise(text))?.values;
  return primaryLanguage(values?.get('lang') ?? values?.get('language'));
}
