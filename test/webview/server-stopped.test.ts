import assert from 'node:assert/strict';
import { eachPreview } from '../support/each-preview.ts';
import { example, type PreviewPage } from '../support/preview-page.ts';

const hotel = example('hotel');

describe('a preview whose server has stopped', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  it('keeps its picture, says why it does not follow, and asks for a restart', async () => {
    const { uri } = await preview.show(hotel);
    await preview.post({ type: 'server', stopped: true, uri });
    const notice = preview.page.locator('.notice');
    assert.match((await notice.textContent()) ?? '', /server has stopped/);
    assert.ok(await preview.page.locator('.canvas svg').isVisible());
    await notice.locator('a').click();
    await preview.told('command', ({ command }) => command === 'restart-server');
    await preview.post({ type: 'server', stopped: false, uri });
    assert.ok(await notice.isHidden());
  });

  it('says why there is no picture, and asks for a restart', async () => {
    await preview.post({ type: 'server', stopped: true, uri: 'file:///new.blueprint.yaml' });
    await preview.page.getByText('There is no picture, because the language server has stopped.').waitFor();
    await preview.page.getByRole('button', { name: 'Restart' }).click();
    await preview.told('command', ({ command }) => command === 'restart-server');
    await preview.show(hotel);
    assert.ok(await preview.page.locator('.blank').isHidden());
    assert.ok(await preview.page.locator('.canvas svg').isVisible());
  });

  it('does not show the picture of another document', async () => {
    const { uri } = await preview.show(hotel);
    await preview.post({ type: 'server', stopped: true, uri: 'file:///new.blueprint.yaml' });
    assert.ok(await preview.page.locator('.canvas svg').isHidden());
    await preview.post({ type: 'server', stopped: true, uri });
    assert.ok(await preview.page.locator('.canvas svg').isVisible());
  });

  it('says that the file is gone before that its text cannot be read, and the server before both', async () => {
    const { uri } = await preview.show(hotel);
    await preview.show(hotel.replace('stages:', 'stages: ['), 2);
    const notice = async () => (await preview.page.locator('.notice').textContent()) ?? '';
    assert.match(await notice(), /Line \d+/);
    await preview.post({ type: 'deleted', deleted: true });
    assert.match(await notice(), /not there any more/);
    await preview.post({ type: 'server', stopped: true, uri });
    assert.match(await notice(), /server has stopped/);
    await preview.post({ type: 'server', stopped: false, uri });
    await preview.post({ type: 'deleted', deleted: false });
    assert.match(await notice(), /Line \d+/);
  });
});
