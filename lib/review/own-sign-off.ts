import type { RoomView } from './views/piece';

/** The viewer's last signature here, whatever became of it. */
export const ownSignOff = ({ signOffs }: Pick<RoomView, 'signOffs'>) => signOffs.filter((signOff) => signOff.mine).at(-1) ?? null;
