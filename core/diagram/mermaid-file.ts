import { grouped } from '../values/grouped.ts';

/** Limits of Mermaid unless who sets it up allows more. */
const stock = { arrows: 500, characters: 50_000 } as const;

/** An arrow as `toMermaid` writes it; what is written on one stands in quotes, on the same line. */
const arrowLine = /^ {2}\S+ (?:==>|-->|<-->|-\.->)/gm;

/**
 * Says why Mermaid as most places set it up refuses the Mermaid text of a picture, and what to do: a sentence or
 * two on one line. `undefined` when it draws it.
 */
export function mermaidNotice(text: string): string | undefined {
  const arrows = text.match(arrowLine)?.length ?? 0;
  // Mermaid does not count the comments on top.
  const characters = text.length;
  const many = arrows > stock.arrows;
  const long = characters > stock.characters;
  if (!many && !long) return undefined;
  const reasons = [
    ...(many ? [`has ${grouped(arrows)} arrows, and Mermaid draws up to ${stock.arrows}`] : []),
    ...(long
      ? [`has ${grouped(characters)} characters, and Mermaid reads up to ${grouped(stock.characters)}`]
      : []),
  ];
  const settings = [
    ...(many ? [`maxEdges to ${arrows}`] : []),
    ...(long ? [`maxTextSize to ${characters}`] : []),
  ];
  return `The Mermaid text ${reasons.join('; it ')}. Set ${settings.join(' and ')} in mermaid.initialize() where it is shown, or export the picture as SVG.`;
}

/**
 * Returns the Mermaid text of a picture as it is handed out. A comment on top says where it is from, so that the next
 * export may replace it without asking, and another one when stock Mermaid refuses it.
 */
export function mermaidFile(text: string): string {
  const notice = mermaidNotice(text);
  const comments = ['Service Blueprint', ...(notice === undefined ? [] : [notice])];
  return `${comments.map((line) => `%% ${line}\n`).join('')}${text}`;
}
