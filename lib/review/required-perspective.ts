/** A type, not an interface: it goes into payloads, which must be assignable to JSON. */
export type RequiredPerspective = {
  perspective: string;
  disputes: boolean;
};
