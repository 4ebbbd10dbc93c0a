/** Everything that people read in French, in a tree of the same shape. */
export * as corrections from './corrections';
export * as grammar from './grammar';
export * as published from './published';
export * as reader from './reader';
export * as statements from './statements';
export * as vocabulary from './vocabulary';
