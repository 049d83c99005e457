import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tooling/root.ts';
import { newFolder, run } from './cli-process.ts';

const fixtures = join(root, 'test', 'fixtures', 'import');

describe('import', () => {
  it('makes a blueprint of a workbook, says what it understood, and leaves alone what is there', async () => {
    const folder = newFolder();
    try {
      writeFileSync(join(folder.path, 'bank.xlsx'), readFileSync(join(fixtures, 'bank.xlsx')));
      const first = await run(['import', 'bank.xlsx'], { folder: folder.path });
      assert.equal(first.code, 0, first.messages);
      assert.match(
        first.messages,
        /^The sheet "Sheet1" \(A1:G17\) is a matrix .*: 3 stages, 6 steps, 29 cards\./,
      );
      assert.match(first.messages, /^10 +Onstage – technology +a lane of its own, of the kind Frontstage/m);
      assert.match(first.messages, /^Sheet1!D17 +K-200 +what its head means is not known$/m);
      assert.match(first.messages, /^Wrote bank\.blueprint\.yaml$/m);
      const path = join(folder.path, 'bank.blueprint.yaml');
      const text = readFileSync(path, 'utf8');
      assert.equal(text, readFileSync(join(fixtures, 'bank.blueprint.yaml'), 'utf8'));
      const checked = await run(['check', 'bank.blueprint.yaml'], { folder: folder.path });
      assert.equal(checked.code, 0, checked.output);
      writeFileSync(path, `${text}# mine\n`);
      const again = await run(['import', 'bank.xlsx'], { folder: folder.path });
      assert.equal(again.code, 2);
      assert.match(again.messages, /"bank\.blueprint\.yaml" is there already and was left alone\./);
      assert.match(readFileSync(path, 'utf8'), /# mine\n$/);
    } finally {
      folder.remove();
    }
  });

  it('reads what is pasted, follows choices, and tells programs what it understood', async () => {
    const input = 'Step\tOrder\tPay\nCustomer\tOrders\tPays\nKitchen\tCooks\t\n';
    const pasted = await run(['import', '-'], { input });
    assert.equal(pasted.code, 0, pasted.messages);
    assert.match(pasted.output, /^blueprint: Pasted blueprint\n[\s\S]*# Kitchen: Cooks\n/);
    const part = await run(['import', '-', '--range', 'A1:B2', '--title', 'Lunch', '--json'], { input });
    const told = JSON.parse(part.output) as { range: string; title: string; counts: { steps: number } };
    assert.deepEqual([told.range, told.title, told.counts.steps], ['A1:B2', 'Lunch', 1]);
    const header = await run(['import', '-', '--header', '1'], { input });
    assert.equal(header.code, 2);
    assert.match(header.messages, /--header needs --orientation/);
  });

  it('writes nothing of what it cannot read, within the memory of a small machine', async () => {
    const folder = newFolder();
    try {
      const rows = `Step,Customer\n${'Orders,a card that is bought at the counter\n'.repeat(100_000)}`;
      writeFileSync(join(folder.path, 'long.csv'), rows);
      writeFileSync(join(folder.path, 'old.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
      writeFileSync(join(folder.path, 'old.xlsx'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
      const env = { NODE_OPTIONS: '--max-old-space-size=300' };
      for (const [name, why] of [
        ['long.csv', /more than 20,000 rows/],
        ['old.xls', /is of a kind that is not read\. Save it as an Excel workbook/],
        ['old.xlsx', /old Excel/],
        ['missing.xlsx', /it does not exist/],
      ] as const) {
        const { code, messages } = await run(['import', name], { folder: folder.path, env });
        assert.equal(code, 2, name);
        assert.match(messages, why);
      }
      assert.deepEqual(readdirSync(folder.path).sort(), ['long.csv', 'old.xls', 'old.xlsx']);
      assert.equal(existsSync(join(folder.path, 'long.blueprint.yaml')), false);
    } finally {
      folder.remove();
    }
  });
});
