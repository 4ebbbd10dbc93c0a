import { type ImportNotice, type NoticeKind, noticeKinds } from './import-notice';

/** Counts, while a text is read, what its owner has to be told of it afterwards. */
export class LeftOut {
  private readonly counts = new Map<NoticeKind, number>();

  add(kind: NoticeKind, more = 1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + more);
  }

  /** In the order of `noticeKinds`; each with a count of at least 1. */
  notices(): ImportNotice[] {
    return noticeKinds.map((kind) => ({ kind, count: this.counts.get(kind) ?? 0 })).filter(({ count }) => count > 0);
  }
}

/** The count that a parser was given in its environment. */
export function leftIn(env: unknown): LeftOut | null {
  return typeof env === 'object' && env !== null && 'left' in env && env.left instanceof LeftOut ? env.left : null;
}
