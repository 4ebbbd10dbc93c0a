/** The public face of the body's schema: what a body may hold, how one is read, and how one is made from plain text. */
export { type BlockJson, type BodyJson, emptyBody, type InlineJson } from './body';
export { bodyFromParagraphs } from './body-from-paragraphs';
export { bodySchema } from './body-schema';
export { parseBody } from './parse-body';
