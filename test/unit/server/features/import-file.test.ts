import assert from 'node:assert/strict';
import * as readers from '../../../../office/readers.ts';
import { importFile } from '../../../../server/features/import-file.ts';

const load = async () => readers;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a file of another program, for the client', () => {
  it('is a blueprint with what was understood', async () => {
    const data = base64('Step,Customer,Budget\nOrder,Orders,K-2\n');
    const result = await importFile({ name: 'my_shop.csv', data }, load);
    assert.ok('text' in result, JSON.stringify(result));
    assert.match(result.text, /^blueprint: My shop\n[\s\S]*# Budget: K-2\n {8}customer: Orders\n/);
    assert.equal(result.unplaced, 1);
    const chosen = await importFile({ name: 'my_shop.csv', data, choices: { title: 'Corner' } }, load);
    assert.ok('text' in chosen && chosen.text.startsWith('blueprint: Corner\n'));
  });

  it('is refused in words when nothing can be made of it', async () => {
    assert.match(
      JSON.stringify(await importFile({ name: 'a.csv', data: base64('Hello') }, load)),
      /no heads are known/,
    );
    assert.match(JSON.stringify(await importFile({ name: 'a.exe', data: '' }, load)), /none of the files/);
  });
});
