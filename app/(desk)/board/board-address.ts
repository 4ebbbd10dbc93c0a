interface Asked {
  q?: string | undefined;
  column?: string | undefined;
  cursor?: string | undefined;
}

/** The board as it is asked for; what is empty is left out. */
export function boardAddress(asked: Asked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? '/board' : `/board?${new URLSearchParams(given).toString()}`;
}
