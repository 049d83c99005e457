import assert from 'node:assert/strict';
import { exportName, isOwnExport } from '../../../client/export-name.ts';

describe('the name of an export', () => {
  it('stands beside the source under the same name', () => {
    assert.equal(exportName('hotel.blueprint.yaml', 'svg'), 'hotel.blueprint.svg');
    assert.equal(exportName('hotel.blueprint.yml', 'svg'), 'hotel.blueprint.svg');
    assert.equal(exportName('Untitled-1', 'svg'), 'Untitled-1.svg');
  });

  it('knows an earlier export from a file of somebody else', () => {
    const own = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" class="service-blueprint">';
    assert.equal(isOwnExport(own), true);
    assert.equal(isOwnExport('<svg xmlns="http://www.w3.org/2000/svg" class="logo"/>'), false);
    assert.equal(isOwnExport(''), false);
    const page = '<!DOCTYPE html>\n<html lang="en"><head><meta name="generator" content="Service Blueprint">';
    assert.equal(isOwnExport(page, 'html'), true);
    assert.equal(isOwnExport('<!DOCTYPE html>\n<html><title>Service Blueprint</title>', 'html'), false);
  });
});
