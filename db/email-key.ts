/** What makes two addresses the same account: NFKC and case folding (upper first, so that ß and ss fold alike). */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
