/** A pattern for whole words in any script (`\b` knows ASCII only). White space in `alternatives` is free; write a blank as `_`. */
export function wholeWords(alternatives: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.replace(/\s+/g, '').replace(/_/g, '\\s+')})(?![\\p{L}\\p{N}])`, flags);
}
