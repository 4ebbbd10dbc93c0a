/** Writing, importing and submitting. */
export const writing = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Text',
  byline: 'Byline',
  sources: 'Sources',
  disclosure: 'Disclosure',
  language: 'Language',
  topics: 'Topics you suggest',
};
