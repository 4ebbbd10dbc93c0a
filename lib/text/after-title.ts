/** What stands between a title and what follows it: no comma after a full stop. */
export const afterTitle = (title: string) => (/[.!?…]$/.test(title.trimEnd()) ? ' ' : ', ');
