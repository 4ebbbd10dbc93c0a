/** The zone that this browser is set to; left out where it says none. */
export function ownZone(): { timezone?: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone ? { timezone: timeZone } : {};
}
