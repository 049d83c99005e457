import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('a preview whose server has stopped', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const notice = (words: RegExp) => preview.page.locator('.notice', { hasText: words }).waitFor();
  const picture = (state: 'visible' | 'hidden') => preview.page.locator('.canvas svg').waitFor({ state });

  it('keeps its picture, says why it does not follow, and asks for a restart', async () => {
    const { uri } = await preview.show(hotel);
    await preview.post({ type: 'server', stopped: true, uri });
    await notice(/server has stopped/);
    await picture('visible');
    await preview.page.locator('.notice a').click();
    await preview.told('command', ({ command }) => command === 'restart-server');
    await preview.post({ type: 'server', stopped: false, uri });
    await preview.page.locator('.notice').waitFor({ state: 'hidden' });
  });

  it('says why there is no picture, and asks for a restart', async () => {
    await preview.post({ type: 'server', stopped: true, uri: 'file:///new.blueprint.yaml' });
    await preview.page.getByText('There is no picture, because the language server has stopped.').waitFor();
    await preview.page.getByRole('button', { name: 'Restart' }).click();
    await preview.told('command', ({ command }) => command === 'restart-server');
    await preview.show(hotel);
    await preview.page.locator('.blank').waitFor({ state: 'hidden' });
    await picture('visible');
  });

  it('does not show the picture of another document', async () => {
    const { uri } = await preview.show(hotel);
    await preview.post({ type: 'server', stopped: true, uri: 'file:///new.blueprint.yaml' });
    await picture('hidden');
    await preview.post({ type: 'server', stopped: true, uri });
    await picture('visible');
  });

  it('says that the file is gone before that its text cannot be read, and the server before both', async () => {
    const { uri } = await preview.show(hotel);
    await preview.show(hotel.replace('stages:', 'stages: ['), 2);
    await notice(/Line \d+/);
    await preview.post({ type: 'deleted', deleted: true });
    await notice(/not there any more/);
    await preview.post({ type: 'server', stopped: true, uri });
    await notice(/server has stopped/);
    await preview.post({ type: 'server', stopped: false, uri });
    await preview.post({ type: 'deleted', deleted: false });
    await notice(/Line \d+/);
  });
});
