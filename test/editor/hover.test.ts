import assert from 'node:assert/strict';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { hoverAt } from './hover-at.ts';

describe('hover', () => {
  afterEach(closeAll);

  it('tells what is known about the check-in', async () => {
    const hotel = await BlueprintEditor.open('hover.blueprint.yaml', example('hotel.blueprint.yaml'));
    const text = await hoverAt(hotel, hotel.at('Check in\n', 'step: ').translate(0, 2));
    for (const wanted of ['Check in', 'Arrive', 'Front desk', 'Queues for ten minutes after 18:00', '14m']) {
      assert.ok(text.includes(wanted), `"${wanted}" is missing from:\n${text}`);
    }
  });

  it('describes a key', async () => {
    const hotel = await BlueprintEditor.open('key.blueprint.yaml', example('hotel.blueprint.yaml'));
    assert.match(await hoverAt(hotel, hotel.at('importance').translate(0, 2)), /customer/i);
  });
});
