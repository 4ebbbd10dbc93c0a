/** A place in the text of a version, UTF-16. */
export interface TextPlace {
  version: number;
  start: number;
  end: number;
}
