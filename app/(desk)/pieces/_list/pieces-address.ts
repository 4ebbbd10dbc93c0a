interface Asked {
  q?: string;
  state?: string;
  cursor?: string;
}

/** The list as it is asked for; what is empty is left out. */
export function piecesAddress(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return given.length === 0 ? '/pieces' : `/pieces?${new URLSearchParams(given).toString()}`;
}
