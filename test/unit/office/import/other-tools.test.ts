import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import type { ImportFormat } from '../../../../core/import-formats.ts';
import { readBlueprint } from '../../../../core/index.ts';
import { importFile } from './import-file.ts';

async function textOf(content: string, format: ImportFormat, mapping?: string): Promise<string> {
  const result = await importFile({
    ...{ bytes: Buffer.from(content), format, title: 'File' },
    ...(mapping !== undefined && { mapping }),
  });
  return 'refused' in result ? `refused: ${result.refused}` : result.text;
}

const day = `journey
    title My working day
    %% a remark
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me, Cat
      Open: 9: Porter
    section Go home
      Sit down: 1: Me
      what is this`;

const dayText = `blueprint: My working day
persona:
  name: Me

actors:
  cat: Cat
  porter: Porter

stages:
  - stage: Go to work
    steps:
      - step: Make tea
        emotion: 2
        customer: Make tea
      - step: Go upstairs
        emotion: 0
        customer: { name: Go upstairs, by: cat }
      - step: Open
        # score 9
        frontstage: { name: Open, by: porter }

  - stage: Go home
    # what is this
    steps:
      - step: Sit down
        emotion: -2
        customer: Sit down
`;

const lane = (id: string, y: number, text: string) =>
  `<mxCell id="${id}" value="${text}" style="swimlane;horizontal=0;html=1" vertex="1" parent="pool"><mxGeometry y="${y}" x="0" width="600" height="100" as="geometry"/></mxCell>`;
const card = (id: string, parent: string, x: number, text: string) =>
  `<mxCell id="${id}" value="${text}" style="rounded=1;html=1" vertex="1" parent="${parent}"><mxGeometry x="${x}" y="20" width="120" height="60" as="geometry"/></mxCell>`;
const edge = (id: string, from: string, to: string, text = '') =>
  `<mxCell id="${id}" value="${text}" style="edgeStyle=orthogonal" edge="1" parent="1" source="${from}" target="${to}"><mxGeometry relative="1" as="geometry"/></mxCell>`;
const model = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="pool" value="Coffee &amp;amp; cake" style="swimlane;childLayout=stackLayout" vertex="1" parent="1"><mxGeometry x="40" y="40" width="600" height="400" as="geometry"/></mxCell>
${lane('b', 200, 'Backstage')}${lane('a', 0, '&lt;b&gt;Customer&lt;/b&gt;')}${lane('f', 100, 'Barista')}
${card('o', 'a', 60, 'Orders&lt;br&gt;coffee')}${card('p', 'a', 300, 'Pays')}${card('t', 'f', 70, 'Takes the order')}
<UserObject label="Brews" id="w"><mxCell style="rounded=1" vertex="1" parent="b"><mxGeometry x="310" y="20" width="120" height="60" as="geometry"/></mxCell></UserObject>
<mxCell id="free" value="Legend" style="text" vertex="1" parent="1"><mxGeometry x="700" y="0" width="60" height="20" as="geometry"/></mxCell>
${edge('e1', 'o', 'p')}${edge('e2', 'o', 't')}${edge('e3', 't', 'w', 'cup')}
</root></mxGraphModel>`;

const drawnText = `# Legend
blueprint: Coffee & cake

lanes:
  - customer
  - { id: barista, name: Barista, role: frontstage }
  - backstage

stages:
  - stage: Journey
    steps:
      - step: Orders coffee
        customer: Orders coffee
        barista:
          name: Takes the order
          to:
            - { id: brews, label: cup }
      - step: Pays
        customer: Pays
        backstage: Brews
`;

describe('a journey of another tool', () => {
  it('comes from Mermaid, alone or in a fence of Markdown', async () => {
    assert.equal(await textOf(day, 'mermaid'), dayText);
    assert.equal(
      await textOf(`# Day\n\n\`\`\`mermaid\n${day}\n\`\`\`\n\nMore: 3: text\n`, 'mermaid'),
      dayText,
    );
    assert.match(await textOf('graph TD\n a-->b', 'mermaid'), /^refused: It has no user journey/);
  });

  it('comes from swimlanes of draw.io, as they are and compressed', async () => {
    const plain = `<mxfile><diagram name="Page-1">${model}</diagram></mxfile>`;
    const text = await textOf(plain, 'drawio');
    assert.equal(text, drawnText);
    assert.deepEqual(readBlueprint(text).problems, []);
    const packed = deflateRawSync(encodeURIComponent(model)).toString('base64');
    assert.equal(
      await textOf(`<mxfile><diagram name="Page-1">${packed}</diagram></mxfile>`, 'drawio'),
      drawnText,
    );
    assert.equal(await textOf(model, 'drawio'), drawnText);
  });

  it('takes the names of steps and stages from the texts above the lanes of draw.io', async () => {
    const text = (id: string, x: number, y: number, width: number, words: string) =>
      `<mxCell id="${id}" value="${words}" style="text" vertex="1" parent="1"><mxGeometry x="${x}" y="${y}" width="${width}" height="20" as="geometry"/></mxCell>`;
    const heads = [
      ...[text('s1', 100, 20, 130, 'Order&lt;br&gt;2 min'), text('s2', 340, 20, 130, 'Pay')],
      ...[text('g1', 100, -10, 130, 'Buy'), text('g2', 340, -10, 130, 'Leave')],
    ];
    const written = await textOf(model.replace('</root>', `${heads.join('')}</root>`), 'drawio');
    assert.match(written, /- stage: Buy\n {4}steps:\n {6}- step: Order\n/);
    assert.match(written, /- stage: Leave\n {4}steps:\n {6}- step: Pay\n/);
  });

  it('says in words what lanes of draw.io were taken for', async () => {
    const read = await importFile({ ...{ bytes: Buffer.from(model), format: 'drawio', title: 'File' } });
    assert.ok('account' in read);
    assert.match(read.account.summary.join('\n'), /was taken for the lane Customer actions\./);
    assert.doesNotMatch(read.account.summary.join('\n'), /lane:|step:/);
  });

  it('says what keeps a drawing from being one', async () => {
    assert.match(await textOf('<svg/>', 'drawio'), /^refused: It is no drawing of draw\.io/);
    assert.match(await textOf('<mxfile><diagram>', 'drawio'), /^refused: It is no XML that can be read/);
    assert.match(
      await textOf('<mxfile><diagram>%%%</diagram></mxfile>', 'drawio'),
      /^refused: Its page cannot be/,
    );
    assert.match(
      await textOf('<mxfile><diagram><mxGraphModel><root/></mxGraphModel></diagram></mxfile>', 'drawio'),
      /^refused: It has no swimlanes/,
    );
    const bomb = deflateRawSync(Buffer.alloc(50_000_000, 'a')).toString('base64');
    assert.match(await textOf(`<mxfile><diagram>${bomb}</diagram></mxfile>`, 'drawio'), /far larger/);
  });

  it('comes from JSON by a mapping', async () => {
    const json = {
      service: { name: 'Library' },
      phases: [
        {
          label: 'Find',
          moments: [
            {
              title: 'Search',
              mood: -1,
              problems: ['Slow', 'No filter'],
              by: 'web',
              doing: ['Types', 'Reads'],
              staff: [{ what: 'Helps', who: 'Librarian', time: '5 min', pay: 7 }, { who: 'Guard' }],
              budget: 12,
            },
          ],
        },
      ],
    };
    const mapping = `
title: /service/name
stages: /phases
stage: /label
steps: /moments
step: { step: /title, emotion: /mood, pains: /problems, channel: /by }
lanes:
  customer: /doing
  frontstage: { at: /staff, name: /what, by: /who, duration: /time }
`;
    assert.equal(
      await textOf(JSON.stringify(json), 'json', mapping),
      `blueprint: Library

actors:
  librarian: Librarian

channels:
  web: web

stages:
  - stage: Find
    steps:
      - step: Search
        # by: Guard
        # budget: 12
        channel: web
        emotion: -1
        pains: [Slow, No filter]
        customer: [Types, Reads]
        # pay: 7
        frontstage: { name: Helps, by: librarian, duration: 5m }
`,
    );
    const read = await importFile({
      ...{ bytes: Buffer.from(JSON.stringify(json)), format: 'json', title: 'File', mapping },
    });
    assert.ok('account' in read);
    assert.deepEqual(
      read.account.unplaced.map(({ place, text }) => [place, text]),
      [
        ['/phases/0/moments/0/staff/0/pay', '7'],
        ['/phases/0/moments/0/staff/1/who', 'Guard'],
        ['/phases/0/moments/0/budget', '12'],
      ],
    );
    assert.match(await textOf('{}', 'json'), /^refused: JSON needs a mapping/);
    assert.match(await textOf('{}', 'json', 'stages: /a'), /^refused: There are no stages at "\/a"/);
    assert.match(await textOf('{', 'json', mapping), /^refused: It is no JSON/);
    assert.match(await textOf('{}', 'json', 'step: { mood: /a }'), /"mood", which is no key of a step/);
    assert.match(await textOf('{}', 'json', 'lanes: { kitchen: /a }'), /none of evidence, customer/);
    assert.match(await textOf('{}', 'json', 'stagess: /a'), /unknown key "stagess"/);
    assert.match(await textOf('{}', 'json', '{'), /^refused: The mapping cannot be read/);
  });
});
