import type { FormError } from '@/app/_ui/error-summary';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import type { Unkept } from './draft-text';

const names: Record<string, string> = {
  headline: words.writing.headline,
  standfirst: words.writing.standfirst,
  byline: words.writing.byline,
  disclosure: words.writing.disclosure,
  topics: words.writing.topics,
  sources: words.writing.sources,
};
/** Where the control's id is not the field's name. */
const controls: Record<string, string> = { disclosure: 'disclosure-text', sources: 'add-source' };

/** What the server would refuse, said at the control where it is put right. */
export function unkeptErrors(unkept: Unkept[]): FormError[] {
  const said = authoringWords.edit;
  return unkept.map(({ field, over }) => {
    const [name = '', index, part] = field.split('.');
    const what = names[name] ?? name;
    if (name === 'sources' && index !== undefined && part !== undefined) {
      const number = Number(index) + 1;
      const message = over === null ? said.wrongAddress({ number }) : said.tooLong({ what: `${what} ${number}`, over });
      return { field: `source-${index}-${part}`, message };
    }
    return { field: controls[name] ?? name, message: over === null ? said.wrongField({ what }) : said.tooLong({ what, over }) };
  });
}
