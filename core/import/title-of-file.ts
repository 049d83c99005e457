/** Returns the title that the name of a file makes: `bike_repair-v2.xlsx` gives `Bike repair v2`. */
export function titleOfFile(name: string): string {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_\s]+|-(?=\p{L})/gu, ' ')
    .trim();
  return words === '' ? 'Imported blueprint' : words.charAt(0).toUpperCase() + words.slice(1);
}
