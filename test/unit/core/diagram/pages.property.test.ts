import fc from 'fast-check';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { paperA3, paperA4, planPages } from '../../../../core/diagram/pages.ts';
import { runs } from '../../../support/runs.ts';
import { holdsAll } from './holds-all.ts';
import { anyPicture } from './pictures.ts';

describe('pages of any picture', () => {
  it('show everything, within their margins, cut no text, and part no column and no lane', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom(paperA3, paperA4), (picture, paper) => {
        const geometry = layoutPicture(picture);
        if (geometry.lanes.length > 0) holdsAll(geometry, planPages(geometry, paper));
      }),
      runs(15),
    );
  });
});
