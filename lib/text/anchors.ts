/** The public face of anchors: how one is made and how it is found again in a later version. */
export { type Anchor, anchorOf } from './anchor';
export type { Resolution } from './resolution';
export { resolve, resolverBetween } from './resolve';
