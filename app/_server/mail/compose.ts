import type { MailWords } from '@/lib/words/en/mail';

/** Plain text with the address on a line of its own; the newsroom's name stands at the end, never a piece's. */
export function plainMail(words: MailWords, link: string, why: string): string {
  return `${words.text}\n\n${words.button}:\n${link}\n\n${why}\n`;
}

/** The same as HTML: the text and one button. Everything is escaped. */
export function htmlMail(text: string, language: string): string {
  const parts = text
    .trim()
    .split('\n\n')
    .map((part) => {
      const [label, link] = part.split('\n');
      return link ? button(label?.replace(/:$/, '') ?? '', link) : `<p>${escape(part)}</p>`;
    });
  return `<!doctype html><html lang="${escape(language)}"><meta charset="utf-8"><body style="font:16px/1.5 system-ui,sans-serif;color:#1d1a16;max-width:36em">${parts.join('')}</body></html>\n`;
}

const button = (label: string, link: string) =>
  `<p><a href="${escape(link)}" style="display:inline-block;padding:10px 18px;background:#1d1a16;color:#fff;text-decoration:none">${escape(label)}</a></p><p><small>${escape(link)}</small></p>`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
