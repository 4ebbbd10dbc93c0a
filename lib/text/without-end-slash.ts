/** An address without slashes at its end. */
export const withoutEndSlash = (address: string): string => address.replace(/(?<!\/)\/+$/, '');
