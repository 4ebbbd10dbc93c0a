import type { Page } from '@playwright/test';
import { z } from 'zod';

const value = z.object({ value: z.unknown().optional() }).optional();
const tree = z.object({
  nodes: z.array(
    z.object({
      ignored: z.boolean(),
      role: value,
      name: value,
      description: value,
      properties: z.array(z.object({ name: z.string(), value })).optional(),
    }),
  ),
});

/** What a screen reader is told about one thing on the page. */
export interface TreeNode {
  role: string;
  name: string;
  description: string;
  level: number | null;
  busy: boolean;
  focusable: boolean;
  disabled: boolean;
}

const said = (found: z.infer<typeof value>) => (typeof found?.value === 'string' ? found.value.trim() : '');

/** The accessibility tree as the browser hands it to assistive technology, in the order of the document, without what it leaves out. */
export async function accessibilityTree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = tree.parse(await session.send('Accessibility.getFullAXTree'));
  await session.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map(({ role, name, description, properties = [] }) => {
      const property = (wanted: string) => properties.find((property) => property.name === wanted)?.value?.value;
      const level = property('level');
      return {
        role: said(role),
        name: said(name),
        description: said(description),
        level: typeof level === 'number' ? level : null,
        busy: property('busy') === true || property('busy') === 1,
        focusable: property('focusable') === true,
        disabled: property('disabled') === true,
      };
    });
}

const landmarks = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search', 'form'];
/** Of these a page may have one only. */
const single = ['banner', 'main', 'contentinfo'];
const controls = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'listbox',
  'option',
  'switch',
  'slider',
  'spinbutton',
  'tab',
  'menuitem',
  'DisclosureTriangle',
  'Date',
  'DateTime',
  'InputTime',
  'ColorWell',
];

/** What is wrong with a page for whoever hears it, in words; none: nothing. `isBusy`: its view is not there yet. */
export function treeFaults(nodes: readonly TreeNode[], isBusy: boolean): string[] {
  const ofRole = (role: string) => nodes.filter((node) => node.role === role);
  const [root] = nodes;
  const [main] = ofRole('main');
  const headings = ofRole('heading');
  const firsts = headings.filter(({ level }) => level === 1);
  const unnamed = nodes.filter(({ role, name }) => controls.includes(role) && name === '');
  const mute = nodes.filter(({ focusable, disabled, description }) => focusable && disabled && description === '');
  const alike = landmarks.filter((role) => {
    const names = ofRole(role).map(({ name }) => name);
    return single.includes(role) ? names.length > 1 : new Set(names).size < names.length;
  });
  return [
    ...(root?.name === '' ? ['the document has no title'] : []),
    ...(main ? [] : ['no main']),
    ...(main && main.name !== '' ? [`main is called “${main.name}”, and nowhere else`] : []),
    ...(main && main.busy !== isBusy ? [`main is ${main.busy ? '' : 'not '}busy`] : []),
    // While it is loaded there may be no heading yet.
    ...(firsts.length === 1 || (isBusy && headings.length === 0) ? [] : [`${firsts.length} headings of level 1`]),
    ...unnamed.map(({ role }) => `a ${role} without a name`),
    ...mute.map(({ role, name }) => `${role} “${name}” takes the focus, cannot be used, and does not say why`),
    ...alike.map((role) => `several landmarks of role ${role} that nothing tells apart`),
  ];
}
