import assert from 'node:assert/strict';
import { assignTracks, type Stretch } from '../../../../../core/diagram/routes/tracks.ts';

const span = (from: number, to: number, turnFrom: -1 | 1, turnTo: -1 | 1): Stretch => ({
  from,
  to,
  turnFrom,
  turnTo,
});

describe('assignTracks', () => {
  it('keeps stretches apart that lie beside each other', () => {
    const { tracks, count } = assignTracks([span(0, 10, -1, 1), span(5, 15, -1, 1)]);
    assert.equal(count, 2);
    assert.notEqual(tracks[0], tracks[1]);
  });

  it('lets stretches share a track that do not meet', () => {
    assert.equal(assignTracks([span(0, 10, -1, 1), span(20, 30, -1, 1)]).count, 1);
  });

  it('nests brackets so that none cross', () => {
    // Both turn to the lower side at both ends: the shorter one belongs on the lower track.
    assert.deepEqual(assignTracks([span(0, 30, -1, -1), span(10, 20, -1, -1)]).tracks, [1, 0]);
    assert.deepEqual(assignTracks([span(0, 30, 1, 1), span(10, 20, 1, 1)]).tracks, [0, 1]);
  });

  it('has nothing to do without stretches', () =>
    assert.deepEqual(assignTracks([]), { tracks: [], count: 0 }));
});
