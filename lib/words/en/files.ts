/** Files that come in, and what is said of them. */
import { type Encoding, isEncoding } from '../../formats/import/encodings';
import type { FileTrouble } from '../../formats/import/file-trouble';
import type { ImportNotice, NoticeKind } from '../../formats/import/import-notice';
import { count } from './grammar';

/** Why a file is not taken, and what to do instead. */
const troubles: Record<FileTrouble, string> = {
  empty: 'This file is empty.',
  pdf: 'This is a PDF. Its paragraphs and notes cannot be told apart safely; take the file that it was made from.',
  old_word: 'This is a Word file of the old kind. Open it in Word and save it as .docx.',
  open_document: 'This is an OpenDocument file. Open it in its program and save it as .docx.',
  pages: 'This is a Pages file. Export it from Pages as Word, .docx.',
  rtf: 'This is a rich text file. Open it in Word and save it as .docx.',
  other_office: 'This is a spreadsheet or a presentation. Put the text into a .docx file.',
  zip: 'This is an archive with other files in it. Take the text out of it and choose that.',
  unknown: 'This file holds no text that can be read here. Choose a .docx, .html, .md or .txt file.',
  word_misnamed: 'This is a Word file under another name. Give it a name that ends in .docx.',
  page_misnamed: 'This is a web page under another name. Give it a name that ends in .html.',
  not_word: 'This has the name of a Word file but is not one. Open it in the program that wrote it and save it as .docx.',
  no_text: 'There is no text in this. Where the words are in a picture or in another file, copy them into a new document.',
  too_large: 'This file is larger than 8 megabytes, the most that is accepted.',
  inflates_too_far: 'This file unpacks to far more than a text. Copy the text into a new document and save that.',
  encrypted: 'This file is locked with a password. Take the password off in Word and save it again.',
  macros: 'This file has macros in it, which are programs. Save it in Word as .docx, without them.',
  declares_entities:
    'This file has definitions of its own, which Word never writes. Copy the text into a new document and save that.',
  unsafe_part_names: 'This file was put together wrongly. Copy the text into a new document and save that.',
  nested_too_deep: 'This file is nested too deeply to be a text. Copy the text into a new document and save that.',
  damaged: 'This file is damaged, or it did not arrive whole. Open it in Word, save it again and choose that.',
  too_long: 'This text is longer than 2 million characters, which a piece may not be.',
  unbroken_text: 'This file has more than 20,000 characters in a row without a space. Look at what they are and take them out.',
  stacked_marks: 'This file has a letter with more than 30 marks on it, which no writing has. Look for it and take them out.',
  too_many_notes: 'This file has more than 200 footnotes, and a piece takes 200 sources at most.',
  took_too_long: 'This file could not be read in the time that it may take. Copy the text into a new document and save that.',
};

const notices: Record<NoticeKind, (p: { count: number; encoding?: string | undefined }) => string> = {
  notes_became_sources: (p) => `${count(p.count, 'footnote')} became ${p.count === 1 ? 'a source' : 'sources'}.`,
  notes_missing: (p) =>
    p.count === 1
      ? 'The text of a footnote did not come with it. Its marker is left out.'
      : `The text of ${p.count} footnotes did not come with it. Their markers are left out.`,
  insertions_accepted: (p) => `${count(p.count, 'tracked insertion')} accepted: the words are in the text.`,
  deletions_dropped: (p) => `${count(p.count, 'tracked deletion')} accepted: the words are gone.`,
  moves_accepted: (p) => `${count(p.count, 'tracked move')} accepted: the words stand in their new place.`,
  struck_kept: (p) =>
    p.count === 1
      ? '1 passage was struck through; its words are in the text. Take them out if they should not be there.'
      : `${p.count} passages were struck through; their words are in the text. Take them out if they should not be there.`,
  comments_left_out: (p) => `${count(p.count, 'comment')} left out.`,
  hidden_left_out: (p) => `${count(p.count, 'passage')} of hidden text left out.`,
  prompts_left_out: (p) => `${count(p.count, 'prompt')} left out that nobody had filled in.`,
  computed_left_out: (p) =>
    p.count === 1
      ? 'A date or number that Word works out by itself is not in the text. Write it where it belongs.'
      : `${p.count} dates or numbers that Word works out by itself are not in the text. Write them where they belong.`,
  signs_left_out: (p) => `${count(p.count, 'sign')} of a font with signs of its own left out.`,
  formulas_left_out: (p) => `${count(p.count, 'formula')} left out. Write ${p.count === 1 ? 'it' : 'them'} in words or figures.`,
  parts_left_out: (p) =>
    p.count === 1
      ? 'A part of the text is in a file of its own and did not come with it.'
      : `${p.count} parts of the text are in files of their own and did not come with it.`,
  margins_left_out: (p) => `${count(p.count, 'page header or footer', 'page headers or footers')} left out.`,
  pictures_left_out: (p) => `${count(p.count, 'picture or drawing', 'pictures or drawings')} left out.`,
  tables_became_paragraphs: (p) =>
    p.count === 1
      ? '1 table became plain paragraphs, one for each cell.'
      : `${p.count} tables became plain paragraphs, one for each cell.`,
  text_boxes_left_out: (p) =>
    `${count(p.count, 'text box', 'text boxes')} left out, with the words in ${p.count === 1 ? 'it' : 'them'}.`,
  links_left_out: (p) =>
    p.count === 1
      ? '1 link led to a file or to no whole address, and is left out; its words are in the text.'
      : `${p.count} links led to files or to no whole address, and are left out; their words are in the text.`,
  furniture_left_out: (p) =>
    `${count(p.count, 'word')} around the article left out, such as menus, comments, related links and footers.`,
  whole_page_taken: () => 'The whole page was taken, with everything around the article.',
  counterpoints_left_out: () => 'The counterpoints in the file are left out: their writers can add them here.',
  metadata_left_out: (p) =>
    `${count(p.count, 'part')} of the lines above the text left out, such as a date, a description or a list of topics.`,
  titles_shortened: (p) => `${count(p.count, 'source')} had a title over 300 characters, which was cut.`,
  characters_replaced: (p) =>
    `${count(p.count, 'character')} could not be read. A � stands in ${p.count === 1 ? 'its place' : 'their places'}.`,
  encoding_guessed: (p) =>
    `The file does not name its encoding. It was read as ${encodingName(p.encoding ?? '')}; if letters are wrong, choose another.`,
};

const scripts: Record<Encoding, string> = {
  'utf-8': 'Unicode',
  'utf-16le': 'Unicode',
  'utf-16be': 'Unicode',
  'windows-1252': 'Western European',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  'koi8-r': 'Cyrillic',
  'iso-8859-15': 'Western European',
  macintosh: 'Western European',
  'iso-8859-2': 'Central European',
  'iso-8859-5': 'Cyrillic',
  'koi8-u': 'Ukrainian',
  ibm866: 'Cyrillic',
  'x-mac-cyrillic': 'Cyrillic',
  'iso-8859-7': 'Greek',
  'iso-8859-8': 'Hebrew',
  'iso-8859-6': 'Arabic',
  'windows-874': 'Thai',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  'iso-2022-jp': 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
};
const encodingName = (encoding: string) => (isEncoding(encoding) ? `${scripts[encoding]} (${encoding})` : encoding);

export const fileWords = {
  troubles,
  /** Why a file is not even sent; only in a Word file the pictures may be what is large. */
  tooLarge: (p: { name: string }) =>
    /\.(?:docx|dotx)$/i.test(p.name) ? 'This file is larger than 8 megabytes. Take the pictures out of it.' : troubles.too_large,
  notice: ({ kind, count: number, encoding }: ImportNotice) => notices[kind]({ count: number, encoding }),
  wholePage: 'Use the whole page',
  articleAlone: 'Use only the article',
  encoding: 'Encoding',
  encodingName: (p: { encoding: string }) => encodingName(p.encoding),
};
