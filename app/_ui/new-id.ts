/** An id that nobody guesses: 128 random bits as hexadecimal. Browsers have `randomUUID` only over https. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
