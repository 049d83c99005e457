// The tables of lanes, badges, rows and arrows in docs/picture.md, from the tables that the picture is drawn from.
import { arrowEntries } from '../../core/diagram/arrow-kinds.ts';
import { badgeTypes } from '../../core/diagram/badges.ts';
import { roleTypes } from '../../core/diagram/roles.ts';
import { rowTypes } from '../../core/diagram/rows.ts';
import { cardShapes } from '../../core/diagram/shapes.ts';
import { table, withTable } from './tables.mjs';

const zoneNames = { heads: 'under the heads', emotion: 'under the emotion curve', lanes: 'under the lanes' };

/** Returns the page with its tables renewed; everything around them stays. */
export function picturePage(page) {
  const tables = {
    lanes: table(
      ['lane', 'the customer', 'cards'],
      Object.values(roleTypes).map(({ lane, meeting, shape }) => [lane, meeting, cardShapes[shape].name]),
    ),
    badges: table(
      ['badge', 'shape', 'sign', 'from'],
      badgeTypes.map(({ name, outline, glyph, sources }) => [
        name,
        outline.name,
        glyph.name,
        [...new Set(sources.map(({ key }) => `\`${key}\``))].join(', '),
      ]),
    ),
    rows: table(
      ['row', 'where', 'what it shows'],
      rowTypes.map(({ name, zone, shows }) => [name, zoneNames[zone], shows]),
    ),
    arrows: table(
      ['arrow', 'stroke', 'what it says'],
      arrowEntries.map(([, { name, stroke, meaning }]) => [name, stroke.name, meaning]),
    ),
  };
  return Object.entries(tables).reduce((text, [name, rows]) => withTable(text, name, rows), page);
}
