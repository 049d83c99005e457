const unitWords: Readonly<Record<string, string>> = { s: 's', m: 'min', h: 'h', d: 'd', w: 'wk' };

/**
 * Returns a duration that the author wrote (`1h 30m`) as the picture shows it (`1 h 30 min`). What is not a number with
 * one of the short units stays as it is.
 */
export function durationText(duration: string): string {
  return duration
    .replace(
      /(\d+(?:\.\d+)?)\s*([smhdw])(?![a-z])\s*/g,
      (_, count, unit) => `${count} ${unitWords[unit] ?? unit} `,
    )
    .trim();
}
