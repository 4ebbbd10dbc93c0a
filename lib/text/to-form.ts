type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

const RUNS = /(\p{M}{31,})/u;
/** Halfwidth voiced sound marks become marks in a compatibility form. */
const COMPATIBLE_RUNS = /([\p{M}\uFF9E\uFF9F]{31,})/u;

/**
 * A text in one of Unicode's normal forms, in time that grows with the text alone: a run of more than 30 marks (see `hasStackedMarks`), which the runtime
 * sorts in the square of its length, stays as it is. Idempotent. Every normal form of the product is made here.
 */
export function toForm(text: string, form: Form): string {
  const runs = form.startsWith('NFK') ? COMPATIBLE_RUNS : RUNS;
  if (!runs.test(text)) return text.normalize(form);
  return text
    .split(runs)
    .map((part, at) => (at % 2 === 1 ? part : part.normalize(form)))
    .join('');
}
