import assert from 'node:assert/strict';
import { pathFault, resolveImage } from '../../../../core/images/image-path.ts';

const place = (path: string, roots = ['file:///work/plans']): string | undefined =>
  resolveImage(path, 'file:///work/plans/hotels/stay.blueprint.yaml', roots);

describe('the path of an image', () => {
  it('is a relative one with an ending that can be shown', () => {
    for (const path of ['a.png', './images/a b.JPG', '../shared/#1 – Zimmer.webp', 'a.b.svg']) {
      assert.equal(pathFault(path), undefined, path);
    }
    assert.match(pathFault('https://example.org/a.png')?.fault ?? '', /a link/);
    assert.match(pathFault('data:image/png;base64,AAAA')?.fault ?? '', /a link/);
    assert.match(pathFault('file:///etc/a.png')?.fault ?? '', /a link/);
    assert.match(pathFault('/home/a.png')?.fault ?? '', /one machine/);
    assert.match(pathFault('C:\\a.png')?.fault ?? '', /one machine/);
    assert.match(pathFault('\\\\server\\a.png')?.fault ?? '', /one machine/);
    assert.match(pathFault('~/a.png')?.fault ?? '', /one machine/);
    assert.match(pathFault('a.gif')?.fault ?? '', /PNG, JPEG, WebP or SVG/);
    assert.match(pathFault('a.png\u0000.svg')?.fault ?? '', /control character/);
    assert.match(pathFault(' ')?.fault ?? '', /empty/);
    assert.equal(pathFault('images\\a.png')?.replacement, 'images/a.png');
  });

  it('leads to a file beside the blueprint or in the workspace, and nowhere else', () => {
    assert.equal(place('images/a b.png'), 'file:///work/plans/hotels/images/a%20b.png');
    assert.equal(place('../a.png'), 'file:///work/plans/a.png');
    assert.equal(place('../../a.png'), undefined);
    assert.equal(place('../../../../../../etc/a.png'), undefined);
    assert.equal(place('images/../../../secret/a.png'), undefined);
    assert.equal(place('../../plans-of-others/a.png'), undefined);
    assert.equal(place('../a.png', []), undefined, 'without a workspace its own folder alone');
    assert.equal(place('../../a.png', ['file:///other']), undefined, 'a workspace that the file is not in');
  });

  it('knows a folder however it is escaped', () => {
    const uri = 'file:///c%3A/My%20plans/a.blueprint.yaml';
    assert.equal(resolveImage('../x.png', uri, ['file:///c:/']), 'file:///c%3A/x.png');
  });
});
