/** A letter that is written from right to left, by the blocks that Unicode keeps for such scripts. */
export const RIGHT_TO_LEFT_LETTER = /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u;
