import type { FormError } from '@/app/_ui/error-summary';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import type { Unkept } from './draft-text';

const names = (t: Translate): Record<string, string> => ({
  headline: t(words).writing.headline,
  standfirst: t(words).writing.standfirst,
  byline: t(words).writing.byline,
  disclosure: t(words).writing.disclosure,
  topics: t(words).writing.topics,
  sources: t(words).writing.sources,
});
/** Where the control's id is not the field's name. */
const controls: Record<string, string> = { disclosure: 'disclosure-text', sources: 'add-source' };

/** What the server would refuse, said at the control where it is put right. */
export function unkeptErrors(t: Translate, unkept: Unkept[]): FormError[] {
  const said = t(authoringWords).edit;
  return unkept.map(({ field, over }) => {
    const [name = '', index, part] = field.split('.');
    const what = names(t)[name] ?? name;
    if (name === 'sources' && index !== undefined && part !== undefined) {
      const number = Number(index) + 1;
      const message = over === null ? said.wrongAddress({ number }) : said.tooLong({ what: `${what} ${number}`, over });
      return { field: `source-${index}-${part}`, message };
    }
    return { field: controls[name] ?? name, message: over === null ? said.wrongField({ what }) : said.tooLong({ what, over }) };
  });
}
