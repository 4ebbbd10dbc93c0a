import { StoreTrouble, troubleOfWrite } from './store-trouble';

/** A write that a read makes on its way (last seen, derived rows): left for later while the disk is full or the database held. A read never fails for it. */
export function whereWritable(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(troubleOfWrite(error) instanceof StoreTrouble)) throw error;
  }
}
