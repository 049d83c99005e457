import { spokenEnds } from '../diagram/arrow-kinds.ts';
import type { Picture, PictureStage } from '../diagram/picture.ts';
import { pictureTitle } from '../diagram/picture-title.ts';
import { withoutSoftHyphens } from '../diagram/text/syllables.ts';
import { durationText } from '../values/duration-text.ts';
import { plainText } from '../values/plain-text.ts';
import { findingsOf } from './findings.ts';
import { body, type DetailsCards, factsOf } from './slides/speaker-notes.ts';

/** A part of a document; texts are plain. */
export type DocumentBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      /** The place of the picture, and what is seen on it in words. */
      readonly type: 'picture';
      readonly alt: string;
    };

/** Returns a blueprint as a document for those who cannot read a picture: stages, steps as tables, arrows as sentences. */
export function documentOf(picture: Picture, cards: DetailsCards): readonly DocumentBlock[] {
  const tables = findingsOf(picture);
  const blocks: DocumentBlock[] = [
    { type: 'heading', level: 1, text: pictureTitle(picture.header) },
    ...aboutOf(picture),
    { type: 'picture', alt: pictureInWords(picture) },
    ...picture.stages.flatMap((stage) => stageBlocks(picture, stage, cards)),
    ...(tables.length > 0 ? [{ type: 'heading', level: 2, text: 'Findings' } as const] : []),
    ...tables.flatMap(({ name, heads, rows }): DocumentBlock[] => [
      { type: 'heading', level: 3, text: name },
      { type: 'table', heads, rows },
    ]),
    ...remarksOf(picture),
  ];
  return blocks.map(plain);
}

function aboutOf({ header }: Picture): readonly DocumentBlock[] {
  const state = { 'as-is': 'As-is', 'to-be': 'To-be' } as const;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['State', header.state && state[header.state]],
    ...header.personas.map(({ name, goal }) => ['Persona', [name, goal].filter(Boolean).join(': ')] as const),
    ['Scenario', header.scenario],
    ['Objective', header.objective],
    ['Why', header.why],
    ['Method', header.method],
    ['Time', header.time],
    ['Owner', header.owner],
    ['Version', header.version],
    ['Date', header.date],
  ];
  const items = facts.flatMap(([label, text]) => (text ? [`${label}: ${plainText(text)}`] : []));
  return [
    ...(header.description ? [{ type: 'paragraph', text: plainText(header.description) } as const] : []),
    ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
  ];
}

/** Returns what is seen on the picture in a sentence or two. */
export function pictureInWords({ header, stages, steps, lanes }: Picture): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const names = stages.map(({ name }) => name).join(', ');
  const rows = lanes.map(({ id, name }) => name || id).join(', ');
  return `Service blueprint "${pictureTitle(header)}": ${count(steps.length, 'step')} in ${count(stages.length, 'stage')} (${names}), in the lanes ${rows}.`;
}

function stageBlocks(picture: Picture, stage: PictureStage, cards: DetailsCards): readonly DocumentBlock[] {
  const body = cards.get(stage.key)?.body;
  const columns = Array.from({ length: stage.columns }, (_, index) => stage.column + index);
  return [
    { type: 'heading', level: 2, text: stage.name === '' ? '…' : stage.name },
    ...(body ? [{ type: 'paragraph', text: plainText(body) } as const] : []),
    ...(stage.time ? [{ type: 'paragraph', text: `Time: ${stage.time}.` } as const] : []),
    ...columns.flatMap((column) => stepBlocks(picture, column, cards)),
  ];
}

function stepBlocks(picture: Picture, column: number, cards: DetailsCards): readonly DocumentBlock[] {
  const step = picture.steps[column];
  if (step === undefined) return [];
  const card = cards.get(step.key);
  const facts = (card?.facts ?? []).flatMap(({ label, values }) =>
    values.some(({ target }) => target !== undefined) && label !== 'Channel'
      ? []
      : [`${label}: ${values.map(({ text }) => plainText(text)).join('; ')}`],
  );
  const rows = picture.cells
    .filter((cell) => cell.column <= column && column < cell.column + cell.columns)
    .sort((a, b) => a.lane - b.lane)
    .map((cell) => [
      picture.lanes[cell.lane]?.name ?? '',
      [cell.name, ...(cell.moment ? ['(moment of truth)'] : []), ...(cell.assumed ? ['(assumed)'] : [])].join(
        ' ',
      ),
      cell.by.join(', '),
      cell.systems.join(', '),
      [
        ...(cell.duration ? [durationText(cell.duration)] : []),
        ...(cell.wait ? [`waits ${durationText(cell.wait)}`] : []),
      ].join(', '),
    ]);
  const remarks = picture.cells.flatMap((cell) => {
    if (cell.column !== column) return [];
    const known = cards.get(cell.key);
    // The card of a customer tells once more what its step does.
    const isOwn = picture.lanes[cell.lane]?.role === 'customer';
    const said = [...body(known), ...(isOwn ? [] : factsOf(known))];
    return said.length === 0 ? [] : [`${cell.name}: ${said.join(' ')}`];
  });
  const arrows = arrowsFrom(picture, column);
  return [
    { type: 'heading', level: 3, text: `${step.number} ${step.name === '' ? '…' : step.name}` },
    ...(card?.body ? [{ type: 'paragraph', text: plainText(card.body) } as const] : []),
    ...(facts.length > 0 ? [{ type: 'list', items: facts } as const] : []),
    ...(rows.length > 0
      ? [{ type: 'table', heads: ['Lane', 'What', 'Who', 'System', 'Time'], rows } as const]
      : []),
    ...(remarks.length > 0 ? [{ type: 'list', items: remarks } as const] : []),
    ...(arrows.length > 0 ? [{ type: 'list', items: arrows } as const] : []),
  ];
}

/** The arrows that begin in a column, each a sentence. */
function arrowsFrom({ cells, links, steps }: Picture, column: number): readonly string[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  return links.flatMap(({ from, to, kind, label }) => {
    const [start, end] = [byKey.get(from), byKey.get(to)];
    if (start?.column !== column || end === undefined) return [];
    const step = end.column === column ? undefined : steps[end.column];
    const where = step ? ` (step ${step.number}, ${step.name})` : '';
    const said = label ? `: ${label}` : '';
    return [`${start.name} ${spokenEnds(kind).to} ${end.name}${where}${said}.`];
  });
}

function remarksOf({ remarks }: Picture): readonly DocumentBlock[] {
  if (remarks.length === 0) return [];
  const rows = remarks.map(({ of, texts }) => [of, texts.join('; ')]);
  return [
    { type: 'heading', level: 2, text: 'Notes' },
    { type: 'table', heads: ['About', 'Note'], rows },
  ];
}

function plain(block: DocumentBlock): DocumentBlock {
  const text = withoutSoftHyphens;
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: text(block.text) };
    case 'list':
      return { ...block, items: block.items.map(text) };
    case 'table':
      return { ...block, heads: block.heads.map(text), rows: block.rows.map((row) => row.map(text)) };
    case 'picture':
      return { ...block, alt: text(block.alt) };
  }
}
