import assert from 'node:assert/strict';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { isOwnExport } from '../../../../client/export-name.ts';
import { applyNamedView, viewNamed } from '../../../../core/diagram/apply-named-view.ts';
import { densities } from '../../../../core/diagram/density.ts';
import { drawioFile } from '../../../../core/diagram/drawio-file.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { readBlueprint } from '../../../../core/index.ts';
import { drawnExamples, exampleText } from '../../../../tooling/drawn-examples.ts';

interface Cell {
  readonly id: string;
  readonly label: string;
  readonly parent: string;
  readonly style: string;
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  readonly isEdge: boolean;
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const pictureOf = (text: string): Picture => readBlueprint(text).drawn.picture;
const childrenOf = (element: XmlElement) => element.children.filter((one) => one instanceof XmlElement);

/** Returns what a file holds, with objects as the cells in them. */
function cellsOf(xml: string): readonly Cell[] {
  const find = (element: XmlElement, name: string): XmlElement => {
    const found = childrenOf(element).find((one) => one.name === name);
    assert.ok(found, `${name} is missing`);
    return found;
  };
  const { root } = parseXml(xml);
  assert.ok(root);
  const model = find(find(root, 'diagram'), 'mxGraphModel');
  return childrenOf(find(model, 'root')).map((element) => {
    const own = element.name === 'UserObject' ? find(element, 'mxCell') : element;
    const geometry = childrenOf(own).find(({ name }) => name === 'mxGeometry')?.attributes;
    const number = (key: string) => Number(geometry?.[key] ?? 0);
    return {
      id: element.attributes.id ?? '',
      label: element.attributes.label ?? element.attributes.value ?? '',
      parent: own.attributes.parent ?? '',
      style: own.attributes.style ?? '',
      source: own.attributes.source,
      target: own.attributes.target,
      isEdge: own.attributes.edge === '1',
      ...(own.attributes.vertex === '1' && {
        box: { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
      }),
    };
  });
}

const hotel = () => pictureOf(exampleText('hotel'));

describe('a file of draw.io', () => {
  for (const example of drawnExamples) {
    for (const density of densities) {
      it(`holds together: ${example}, ${density}`, () => {
        const picture = pictureOf(exampleText(example));
        const geometry = layoutPicture(picture, { density });
        const cells = cellsOf(drawioFile(picture, palettes.print, { density }));
        const byId = new Map(cells.map((cell) => [cell.id, cell]));
        assert.equal(byId.size, cells.length, 'two have one id');
        for (const { id, parent } of cells) assert.ok(id === '0' || byId.has(parent), `${id} is in nothing`);
        for (const { isEdge, source = '', target = '', id } of cells) {
          if (isEdge) assert.ok(byId.get(source)?.box && byId.get(target)?.box, `${id} has a loose end`);
        }
        for (const cell of geometry.cells) {
          const card = byId.get(cell.key);
          const lane = byId.get(geometry.lanes[cell.lane]?.key ?? '');
          assert.ok(card?.box && lane?.box, `${cell.name} is missing`);
          assert.equal(card.parent, lane.id, `${cell.name} is not in its lane`);
          assert.match(lane.style, /^swimlane;/);
          const { x, y, width, height } = card.box;
          const isInside =
            x >= 0 && y >= 0 && x + width <= lane.box.width + 0.01 && y + height <= lane.box.height + 0.01;
          assert.ok(isInside, `${cell.name} is not inside of its lane`);
          const onPage = { x: x + lane.box.x, y: y + lane.box.y };
          assert.ok(Math.abs(onPage.x - cell.x) < 0.02 && Math.abs(onPage.y - cell.y) < 0.02);
        }
        const arrows = cells.filter(({ parent }) => parent === 'arrows').map(({ id }) => id);
        assert.deepEqual(new Set(arrows), new Set(geometry.links.map(({ key }) => key)));
        const size = { width: geometry.width + 1, height: geometry.height + 1 };
        for (const { box, parent, id } of cells) {
          const holder = byId.get(parent)?.box ?? { x: 0, y: 0 };
          if (box === undefined) continue;
          const [right, bottom] = [holder.x + box.x + box.width, holder.y + box.y + box.height];
          assert.ok(holder.x + box.x >= 0 && holder.y + box.y >= 0, `${id} is left of the page or above it`);
          assert.ok(right <= size.width + 30 && bottom <= size.height + 30, `${id} is not on the page`);
        }
      });
    }
  }

  it('has arrows that leave and reach their cards where they do in the picture, with their corners', () => {
    const geometry = layoutPicture(hotel());
    const xml = drawioFile(hotel(), palettes.print);
    for (const { key, points, from } of geometry.links) {
      const [, style = '', inside = ''] =
        new RegExp(`<mxCell id="${key}"[^>]* style="([^"]*)"[^>]*>(.*?)</mxCell>`).exec(xml) ?? [];
      const card = geometry.cells.find((cell) => cell.key === from);
      const [start] = points;
      assert.ok(card && start);
      const share = Number(/exitX=([^;]*);/.exec(style)?.[1]);
      assert.ok(Math.abs(card.x + share * card.width - start.x) < 0.1, key);
      const { length } = [...inside.matchAll(/<mxPoint x="[^"]*" y="[^"]*"\/>/g)];
      assert.equal(length, points.length - 2, key);
      const isAcross = points.slice(1).every((to, at) => to.x === points[at]?.x || to.y === points[at]?.y);
      assert.ok(isAcross);
    }
  });

  it('says on a card who does it and where, and beside a badge what it stands for', () => {
    const xml = drawioFile(hotel(), palettes.print);
    const card = cellsOf(xml).find(({ label }) => label.includes('Takes the food order'));
    assert.match(card?.label ?? '', /Room service operator.*Kitchen board/);
    assert.match(xml, /tooltip="[^"]*Queues for ten minutes/);
  });

  it('writes any text as itself', () => {
    const name = '<img src=x onerror=alert(1)>; & "b" \u0001=1';
    const text = `blueprint: A\nstages:\n  - stage: B\n    steps:\n      - step: C\n        customer: ${JSON.stringify(name)}\n`;
    const card = cellsOf(drawioFile(pictureOf(text), palettes.print)).find(({ label }) =>
      label.includes('onerror'),
    );
    // A label is HTML.
    assert.equal(
      card?.label.replaceAll('&#39;', "'"),
      '&lt;img src=x onerror=alert(1)&gt;; &amp; &quot;b&quot; =1',
    );
  });

  it('is pale where a view lets it fade, and lacks what the view leaves out', () => {
    const named = (name: string) => {
      const view = viewNamed(hotel(), name);
      assert.ok(view);
      return drawioFile(applyNamedView(hotel(), view).picture, palettes.print);
    };
    const colourOf = (xml: string) =>
      /<UserObject[^>]*Makes a reservation[^>]*><mxCell style="[^"]*strokeColor=(#\w+)/.exec(xml)?.[1];
    assert.notEqual(colourOf(named('IT')), colourOf(drawioFile(hotel(), palettes.print)));
    assert.doesNotMatch(named('Board'), /Takes the food order/);
  });

  it('is known as our own until a program has changed it', () => {
    const xml = drawioFile(hotel(), palettes.print);
    assert.ok(isOwnExport(xml, 'drawio'));
    assert.ok(!isOwnExport(xml.replace('host="Service Blueprint"', 'host="app.diagrams.net"'), 'drawio'));
  });
});
