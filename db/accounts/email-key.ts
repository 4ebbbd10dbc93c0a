import { toForm } from '@/lib/text/to-form';

/** Key under which two addresses are the same account: NFKC and case folding (upper first, so that ß and ss fold alike). */
export const emailKey = (email: string): string => toForm(toForm(email.trim(), 'NFKC').toUpperCase().toLowerCase(), 'NFKC');
