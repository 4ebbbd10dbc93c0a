/** Changes to a text, gathered first and made at once. Offsets are UTF-16 units of the text as it was. */
export class Edits {
  private readonly cuts: { start: number; end: number }[] = [];
  private readonly insertions: { at: number; text: string }[] = [];

  cut({ start, end }: { start: number; end: number }): void {
    if (end > start) this.cuts.push({ start, end });
  }

  /** At one place the text that came first stands first. What is inserted inside a cut goes with it; at its edges it stays. */
  insert(at: number, text: string): void {
    this.insertions.push({ at, text });
  }

  replace(range: { start: number; end: number }, text: string): void {
    this.cut(range);
    this.insert(range.start, text);
  }

  madeIn(text: string): string {
    const cuts = this.cuts.toSorted((x, y) => x.start - y.start || y.end - x.end);
    const insertions = this.insertions.toSorted((x, y) => x.at - y.at);
    const kept: string[] = [];
    let at = 0;
    let next = 0;
    const insertUpTo = (end: number) => {
      for (let insertion = insertions[next]; insertion !== undefined && insertion.at <= end; insertion = insertions[++next]) {
        kept.push(text.slice(at, insertion.at), insertion.text);
        at = insertion.at;
      }
    };
    for (const { start, end } of cuts) {
      if (end <= at) continue;
      if (start >= at) {
        insertUpTo(start);
        kept.push(text.slice(at, start));
      }
      at = end;
      while ((insertions[next]?.at ?? end) < end) next++;
    }
    insertUpTo(text.length);
    kept.push(text.slice(at));
    return kept.join('');
  }
}
