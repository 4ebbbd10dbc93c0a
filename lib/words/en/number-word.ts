const written = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** A page title is a sentence, so its number is written out as far as twelve: "Four things wait for you". Capitalised. */
export function numberWord(number: number): string {
  return written[number] ?? String(number);
}
