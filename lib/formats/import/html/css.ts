/** The few properties of a style that say something about a text. */
export type Css = Readonly<Record<string, string>>;

const READ = new Set([
  'font-weight',
  'font-style',
  'vertical-align',
  'text-decoration',
  'text-decoration-line',
  'visibility',
  'white-space',
  'display',
  'list-style-type',
  'mso-list',
  'mso-element',
  'mso-hide',
]);
/** Word writes a few hundred characters into one attribute; nobody writes more than this. */
const LONGEST = 10_000;

/** Reads declarations (`font-weight:700;…`). Of a property given twice the last counts, as in CSS. */
export function readCss(declarations: string): Css {
  const css: Record<string, string> = {};
  for (const declaration of declarations.slice(0, LONGEST).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (!READ.has(name)) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    css[name] = value.endsWith('!important') ? value.slice(0, -'!important'.length).trimEnd() : value;
  }
  return css;
}

/** Rules for one class alone (`.c3{font-weight:700}`): how Google Docs' download says what is bold. Others are not needed. */
export function classRules(sheet: string): Map<string, Css> {
  const rules = new Map<string, Css>();
  for (const rule of sheet.slice(0, 200_000).split('}')) {
    const [selector = '', declarations = ''] = rule.split('{');
    const name = /^\.(?<name>[\w-]{1,100})$/.exec(selector.trim())?.groups?.['name'];
    if (name !== undefined) rules.set(name, { ...rules.get(name), ...readCss(declarations) });
  }
  return rules;
}
