import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, run } from './cli-process.ts';

const hotel = 'examples/hotel.blueprint.yaml';

describe('findings, impact and insights', () => {
  it('lists what was found, and filters it', async () => {
    const { code, output } = await run(['findings', 'examples']);
    assert.equal(code, 0);
    assert.match(
      output,
      /^examples\/hotel\.blueprint\.yaml:\d+ +Pain point +Queues for ten minutes after 18:00 +Check in +5 /m,
    );
    assert.match(output, /^\d+ findings in 5 blueprints\.$/m);
    const pains = await run(['findings', hotel, '--kind', 'pain', '--severity', '5', '--format', 'csv']);
    assert.deepEqual(pains.output.trimEnd().split('\r\n').length, 2);
    const book = await run(['findings', hotel, '--format', 'xlsx']);
    assert.equal(book.code, 0);
    assert.equal(book.output.slice(0, 2), 'PK');
    const json = await run(['findings', hotel, '--owner', 'it', '--format', 'json']);
    const names = (JSON.parse(json.output) as { findings: { name: string }[] }).findings.map(
      ({ name }) => name,
    );
    assert.deepEqual(names, ['Check in on the phone, on the way from the station', 'The card does not open']);
  });

  it('ends with 1 where there is any and that was asked for, with 2 where a file is not there', async () => {
    const folder = newFolder();
    try {
      const text =
        'blueprint: B\nstages: [{ stage: S, steps: [{ step: T, customer: C, pains: [{ name: Late, due: 2020-01-01 }] }] }]\n';
      writeFileSync(join(folder.path, 'b.blueprint.yaml'), text);
      const late = await run(['findings', '.', '--overdue', '--fail'], { folder: folder.path });
      assert.equal(late.code, 1);
      assert.match(late.output, /2020-01-01, overdue/);
      assert.equal(
        (await run(['findings', '.', '--status', 'done', '--fail'], { folder: folder.path })).code,
        0,
      );
      const missing = await run(['findings', 'b.blueprint.yaml', 'no.yaml'], { folder: folder.path });
      assert.equal(missing.code, 2);
      assert.match(missing.output, /Late/);
    } finally {
      folder.remove();
    }
  });

  it('says what depends on something, in words and as a picture', async () => {
    const { code, output } = await run(['impact', 'examples', '--off', 'registration']);
    assert.equal(code, 0);
    assert.match(
      output,
      /^examples\/hotel\.blueprint\.yaml: Without Registration system: 14 cells, 1 shared process, 4 touchpoints/m,
    );
    const svg = await run(['impact', hotel, '--off', 'actor:agent', '--format', 'svg']);
    assert.match(svg.output, /^<\?xml[\s\S]*Without Reservation agent: 2 cells/);
    const wrong = await run(['impact', hotel, '--off', 'registraton']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.messages, /Did you mean "registration"\?/);
  });

  it('says what a blueprint says in figures', async () => {
    const { code, output } = await run(['insights', hotel, '--format', 'md']);
    assert.equal(code, 0);
    assert.match(output, /^# Overnight hotel stay$/m);
    assert.match(output, /^\| All stages \| 57 min \| 25 min \| 8 min \| 70 % \|$/m);
    const json = await run(['insights', hotel, '--format', 'json']);
    assert.equal((JSON.parse(json.output) as { gaps: { gap: number }[] }[])[0]?.gaps[0]?.gap, 2);
  });
});
