/** How much a file that comes in may be. Everything is counted before it is parsed, and what is over is refused, never cut. */
export const importLimits = {
  /** Bytes of the file as it is sent. A book-length manuscript without pictures is under 2 MB; a body over 10 MB never reaches a handler whole. */
  fileBytes: 8_000_000,
  /** Bytes of all parts of a Word file, inflated. Text inflates about tenfold; nothing that a newsroom writes comes near. */
  inflatedBytes: 50_000_000,
  /** Bytes of the parts that hold text, which are parsed: a tree of them takes about ten times as much memory, of 256 MB. */
  parsedBytes: 12_000_000,
  /** Parts of a Word file. One with a hundred pictures has about 150. */
  parts: 1_000,
  /** Elements inside each other. A table in a text box in a table is about 30 deep. */
  xmlDepth: 200,
  /** Elements that are parsed, of all parts: two kilobytes of memory each. 100,000 words that Word has proofed have about 60,000. */
  xmlElements: 100_000,
  /** Attributes of these elements: half a kilobyte each. Word writes about one for each element; 400,000 alone took 256 MB. */
  xmlAttributes: 120_000,
  /** Tags, entities and lines of a page or a text, each of which takes time. 100,000 words that Word has saved as a page have about 80,000. */
  marks: 200_000,
  /**
   * Lines of a text that is no page: each can be a paragraph, a link's address or a line of metadata, and each sentence takes 20 µs to be told from the next.
   * 100,000 words broken at the width of a mail have about 10,000. A line feed and a carriage return count as two.
   */
  lines: 40_000,
  /** UTF-16 units of the text: what a draft takes. */
  textLength: 2_000_000,
  /** UTF-16 units of words that are understood where they come in: the slowest text that was found takes 55 ms, and the way to a thread of one’s own 40. */
  inPlace: 20_000,
  /** UTF-16 units without a space. Scripts that write none have paragraphs of 2,000; whatever is longer is no writing. */
  unbroken: 20_000,
  /** Footnotes and endnotes: a draft takes so many sources. */
  notes: 200,
  /** UTF-16 units of a headline, a standfirst, a byline and a source's title, as a draft takes them. */
  headline: 300,
  standfirst: 1_000,
  byline: 300,
  sourceTitle: 300,
} as const;
