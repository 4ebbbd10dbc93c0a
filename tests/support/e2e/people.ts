/** Who works in the demo newsroom, by the local part of their address. */
export const staff = {
  author: 'Ines Varga',
  rights: 'Awa Keïta',
  communities: 'Nadia Rahmani',
  law: 'Tomas Lindqvist',
  facts: 'Petr Holub',
  editor: 'Ruth Amadi',
  'second-editor': 'Jonas Beck',
  admin: 'Olu Brandt',
} as const;

export type Who = keyof typeof staff;

export const password = 'counterpoint-demo';
export const addressOf = (who: Who) => `${who}@demo.example`;
