/** A measured figure: a median, or in words why there is none. */
export type Figure = number | string;

export interface Row {
  readonly what: string;
  /** One for each column. */
  readonly figures: readonly Figure[];
}

export interface Table {
  readonly title: string;
  /** `ms`, `kB`, `count` or `times`; none where the columns say it. */
  readonly unit?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Returns a table in Markdown, which reads well in a terminal too. */
export function toMarkdown({ title, unit, columns, rows }: Table): string {
  const lines = [
    [unit === undefined ? title : `${title} (${unit})`, ...columns],
    ...rows.map(({ what, figures }) => [what, ...figures.map((figure) => figureText(figure))]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const pad = (line: readonly string[]) => {
    const cells = line.map((text, column) =>
      column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [pad(lines[0] ?? []), `| ${rule.join(' | ')} |`, ...lines.slice(1).map(pad)].join('\n');
}

/** Three figures are what such a measurement is good for. */
function figureText(figure: Figure): string {
  if (typeof figure === 'string') return figure;
  if (Number.isNaN(figure)) return '–';
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : String(Number(figure.toPrecision(2)));
}
