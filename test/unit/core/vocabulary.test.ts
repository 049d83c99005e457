import assert from 'node:assert/strict';
import { laneName, laneRoles, roleOf } from '../../../core/vocabulary.ts';

describe('the roles of lanes', () => {
  it('answer to what people call them', () => {
    assert.equal(roleOf('onstage'), 'frontstage');
    assert.equal(roleOf('Front-Stage'), 'frontstage');
    assert.equal(roleOf('Physical evidence'), 'evidence');
    assert.equal(roleOf('constructor'), undefined);
    assert.equal(laneName('support'), 'Support processes');
  });
  it('share no word', () => {
    const words = laneRoles.flatMap(({ role, synonyms }) => [role, ...synonyms]);
    assert.equal(new Set(words).size, words.length);
  });
});
