/** The zone of this screen, for moments that belong to no site. Display them with `formatInstant(instant, screenZone())`. */
export function screenZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
