/**
 * Counts the forms of the published pages. Raise it with every change that gives other bytes for the same edition (template, style sheet, words): a test
 * compares. Pages of an older form are made again when the server starts, each with a `page_made` event.
 */
export const TEMPLATE_VERSION = 3;
