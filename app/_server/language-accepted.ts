import Negotiator from 'negotiator';
import { deskLanguages, type Language } from '@/lib/words/language';

/** The language that a request asks for (Accept-Language; RFC 9110, §12.5.4) among those that there are; else English. */
export function languageAccepted(headers: Pick<Headers, 'get'>): Language {
  const asked = headers.get('accept-language');
  if (asked === null) return 'en';
  return new Negotiator({ headers: { 'accept-language': asked } }).language(deskLanguages) ?? 'en';
}
