import { notFound } from 'next/navigation';
import { connection } from 'next/server';

/** Any other address. Made for its request: the nonce of its scripts is in the answer's security policy. */
export default async function UnknownPage() {
  await connection();
  notFound();
}
