import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { onPath } from '../../tooling/on-path.ts';
import { root } from '../../tooling/root.ts';
import { newFolder, run } from './cli-process.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');

/** Changes in the sheets of the hotel: texts that are there once, and what they become. */
const edits: readonly (readonly [sheet: string, from: string, to: string])[] = [
  ['Declared', '35m', '30m'],
  ['Cells', 'Delivers the bags', 'Brings the bags'],
  ['Findings', 'Lobby study 2026-10', 'Lobby study 2026-11'],
  ['Steps', 'Why does this take so long?', 'Why is nobody here?'],
  ['Declared', 'Knows the state of every room.', 'Knows the state of most rooms.'],
];

describe('apply', () => {
  it('takes over five changes that a library has written, exactly these, with every comment kept', async () => {
    await withExport(async (folder) => {
      const path = join(folder, 'hotel.xlsx');
      const sheets = await readExcelFile(readFileSync(path), { trim: false });
      let made = 0;
      const data = sheets.map(({ sheet, data: rows }) => ({
        sheet,
        data: rows.map((row) =>
          row.map((value) => {
            const edit = edits.find(
              ([of, from]) => of === sheet && typeof value === 'string' && value.includes(from),
            );
            if (edit !== undefined) made++;
            const text = edit === undefined ? value : String(value).replace(edit[1], edit[2]);
            return text === null ? null : { value: text as string, type: typeOf(text) };
          }),
        ),
      }));
      assert.equal(made, edits.length, 'each is there once');
      await writeExcelFile(data).toFile(path);
      await checkFive(folder);
    });
  });

  it('takes over five changes that LibreOffice has written', async function () {
    const office = onPath('soffice');
    if (office === undefined) {
      console.log('      LibreOffice is not here: its workbooks are not looked at.');
      this.skip();
    }
    await withExport(async (folder) => {
      const convert = (name: string, to: string) =>
        execFileSync(
          office,
          [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, name],
          {
            cwd: folder,
            stdio: 'ignore',
          },
        );
      convert('hotel.xlsx', 'fods');
      let flat = readFileSync(join(folder, 'hotel.fods'), 'utf8');
      for (const [sheet, from, to] of edits) {
        const start = flat.indexOf(`table:name="${sheet}"`);
        const at = flat.indexOf(from, start);
        assert.ok(start >= 0 && at >= 0 && at < flat.indexOf('</table:table>', start), from);
        flat = flat.slice(0, at) + to + flat.slice(at + from.length);
      }
      writeFileSync(join(folder, 'hotel.fods'), flat);
      convert('hotel.fods', 'xlsx:Calc MS Excel 2007 XML');
      await checkFive(folder);
    });
  });

  it('lists, takes some by their numbers, and never removes what nobody named', async () => {
    const folder = newFolder();
    try {
      const path = join(folder.path, 'shop.blueprint.yaml');
      writeFileSync(
        path,
        'blueprint: Shop\nstages: [{ stage: Buy, steps: [{ step: Order, customer: [Orders, Waits] }] }]\n',
      );
      writeFileSync(
        join(folder.path, 'shop.csv'),
        'Step,Customer,Emotion,Moment of truth\nOrder,Orders,2,x\n',
      );
      const words = ['apply', 'shop.csv', 'shop.blueprint.yaml'];
      const listed = await run([...words, '--list'], { folder: folder.path });
      assert.equal(listed.code, 0, listed.messages);
      assert.equal(
        listed.output,
        [
          '  1  Buy › Order: emotion (nothing) → 2',
          '  2  Buy › Order: moment (nothing) → true',
          '  3  Buy › Order › Customer actions › Waits: remove card “Waits”',
          '',
        ].join('\n'),
      );
      const json = await run([...words, '--take', '2', '--json'], { folder: folder.path });
      const told = JSON.parse(json.output) as { number: number; kind: string; taken: boolean }[];
      assert.deepEqual(
        told.map(({ number, taken }) => [number, taken]),
        [
          [1, false],
          [2, true],
          [3, false],
        ],
      );
      assert.match(readFileSync(path, 'utf8'), /moment: true/);
      const rest = await run(words, { folder: folder.path });
      assert.match(
        rest.output,
        /2 {2}Buy › Order › Customer actions › Waits: remove card “Waits” {2}\(left\)/,
      );
      assert.match(readFileSync(path, 'utf8'), /emotion: 2[\s\S]*Waits|Waits[\s\S]*emotion: 2/);
      assert.equal((await run([...words, '--take', '1'], { folder: folder.path })).code, 0);
      assert.doesNotMatch(readFileSync(path, 'utf8'), /Waits/);
      const none = await run(words, { folder: folder.path });
      assert.match(none.messages, /say the same/);
      const wrong = await run([...words, '--take', '9'], { folder: folder.path });
      assert.equal(wrong.code, 2);
      assert.match(wrong.messages, /There is no change 9/);
      assert.equal(
        (await run(['apply', 'shop.blueprint.yaml', 'shop.blueprint.yaml'], { folder: folder.path })).code,
        2,
      );
    } finally {
      folder.remove();
    }
  });
});

async function withExport(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = newFolder();
  try {
    writeFileSync(join(folder.path, 'hotel.blueprint.yaml'), hotel);
    const { code } = await run(['export', 'hotel.blueprint.yaml', '-o', 'hotel.xlsx'], {
      folder: folder.path,
    });
    assert.equal(code, 0);
    await act(folder.path);
  } finally {
    folder.remove();
  }
}

async function checkFive(folder: string): Promise<void> {
  const { code, output, messages } = await run(['apply', 'hotel.xlsx', 'hotel.blueprint.yaml'], { folder });
  assert.equal(code, 0, messages);
  assert.equal(output.trimEnd().split('\n').length, edits.length, output);
  assert.match(messages, /5 changes taken over\./);
  const after = readFileSync(join(folder, 'hotel.blueprint.yaml'), 'utf8');
  const comments = (text: string) => text.split('\n').flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0] ?? []);
  assert.deepEqual(comments(after), comments(hotel));
  let expected = hotel;
  for (const [, from, to] of edits) expected = expected.replace(from, to);
  assert.equal(after, expected);
}

function typeOf(value: unknown) {
  return typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String;
}
