import type { TextChange } from '../problem.ts';
import { asValue } from '../source/as-value.ts';
import { isInFlow } from '../source/in-flow.ts';
import { quoted } from '../source/quoted.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/**
 * Writes another text over a value, in the quotes that it has; one on several lines goes on one. The comment behind the
 * mark of a text in lines stays.
 */
export function retyped(source: Source, span: Span, value: string): TextChange {
  const { text } = source;
  const written = text.slice(span.start, span.end);
  const [quote = ''] = /^["']/.exec(written) ?? [];
  if (quote === "'" && asValue(value).startsWith("'")) return { span, text: quoted(value) };
  const comment = /^[|>][^\n#]*( #[^\n]*?)\r?\n/.exec(written)?.[1] ?? '';
  const plain = asValue(value, isInFlow(source, span.start));
  const inQuotes = quote !== '' && !/^["']/.test(plain) ? inQuote(value, quote) : plain;
  return { span, text: inQuotes + comment };
}

function inQuote(value: string, quote: string): string {
  return quote === "'" ? `'${value.replaceAll("'", "''")}'` : quoted(value);
}
