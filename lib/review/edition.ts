/** The edition: everything a reader will see, as a list of [kind, id, content digest] and one digest over it (design §2). */
export { editionOf } from './gate';
