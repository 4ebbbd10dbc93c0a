interface Labelled {
  label: string;
  text: string;
}
const isPerson = (value: unknown): value is { label: string; personId: string | null; you: boolean } =>
  typeof value === 'object' && value !== null && 'label' in value && 'personId' in value && 'you' in value;

/** Every text of a view with the label of the person under whom it stands: a person is a member of the same object, or of the nearest one around it. */
export function labelsOf(view: unknown, around: readonly string[] = []): Labelled[] {
  if (typeof view === 'string') return around.map((label) => ({ label, text: view }));
  if (typeof view !== 'object' || view === null || isPerson(view)) return [];
  const members = Object.values(view);
  const own = members.filter(isPerson).map(({ label }) => label);
  return members.flatMap((member) => labelsOf(member, own.length > 0 ? own : around));
}
