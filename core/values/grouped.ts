/**
 * Returns a number in digits as English writes it, with commas between thousands: `3,000`. The formats of the platform
 * take a tenth of a second to be loaded, which large files have no time for.
 *
 * @param value a whole number
 */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
