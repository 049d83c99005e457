import type { HeaderBox } from '../../core/diagram/geometry.ts';
import type { PictureHeader } from '../../core/diagram/picture.ts';
import { headerSizes } from '../../core/diagram/sizes.ts';
import { measure } from '../../core/diagram/text/text-metrics.ts';
import type { Area } from '../viewport.ts';

/** A text of the header that can be written in its place. */
export interface HeaderField {
  /** The key of what it belongs to: the document, or a persona. */
  readonly key: 'document' | `persona_${number}`;
  /** The key of the format that it is the value of. */
  readonly field: 'blueprint' | 'objective' | 'scenario' | 'name';
  readonly value: string;
  readonly title: string;
  readonly area: Area;
}

const labels: Readonly<Record<string, Exclude<HeaderField['field'], 'blueprint'>>> = {
  Objective: 'objective',
  Persona: 'name',
  Scenario: 'scenario',
};

/** Returns the texts of a header that can be written in their places, from left to right and from top to bottom. */
export function headerFields({ texts, x, width }: HeaderBox, header: PictureHeader): readonly HeaderField[] {
  const titles = texts.filter(({ size, bold }) => size === headerSizes.title && bold);
  const top = (titles[0]?.y ?? 0) - 27;
  const fields: HeaderField[] = [
    {
      key: 'document',
      field: 'blueprint',
      value: header.title,
      title: 'Title',
      area: { x, y: top, width: Math.min(width, 720), height: titles.length * headerSizes.titleLine },
    },
  ];
  let personas = 0;
  for (const [index, { text, size, tone, x: left, y }] of texts.entries()) {
    const field = size === headerSizes.label && tone === 'quiet' ? labels[text] : undefined;
    if (field === undefined) continue;
    const following = texts.slice(index + 1);
    const end = following.findIndex((line) => line.size !== headerSizes.value || line.x !== left);
    const lines = following.slice(0, end < 0 ? following.length : end);
    const last = lines.at(-1);
    if (last === undefined) continue;
    const widest = lines.reduce((most, line) => Math.max(most, measure(line.text, line.size)), 0);
    const persona = field === 'name' ? personas++ : undefined;
    const value = field === 'name' ? header.personas[persona ?? 0]?.name : header[field];
    const lineTop = (lines[0]?.y ?? y) - headerSizes.value;
    fields.push({
      key: persona === undefined ? 'document' : `persona_${persona}`,
      field,
      value: value ?? '',
      title: text,
      area: {
        x: left,
        y: lineTop,
        width: Math.max(headerSizes.fieldLeast, Math.min(headerSizes.fieldWidth, widest + 24)),
        height: lines.length * headerSizes.valueLine,
      },
    });
  }
  return fields;
}

/** Returns whether a point lies in an area of the picture. */
export function holds(
  { x, y, width, height }: Area,
  at: { readonly x: number; readonly y: number },
): boolean {
  return x <= at.x && at.x < x + width && y <= at.y && at.y < y + height;
}
