import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { findingsRegister } from '../../../core/findings/register.ts';
import { FindingsIndex, type FindingsSource } from '../../../server/findings-index.ts';

const today = '2026-11-28';

function source(uri: string, pain: string, version?: number): FindingsSource {
  const text = `stages: [{ stage: S, steps: [{ step: T, pains: [{ name: ${pain}, due: 2026-11-28 }] }] }]`;
  const file = readBlueprint(text);
  return { uri, source: file, findings: () => findingsRegister(file), ...(version && { version }) };
}

describe('the index of findings', () => {
  const [a, b] = [source('file:///a', 'Queue'), source('file:///b', 'Noise')];

  it('gives everything to whoever asks for the first time, or with a revision of another server', () => {
    const index = new FindingsIndex();
    assert.equal(index.isAskedFor, false);
    const first = index.since(0, { files: [a, b], unread: 3 }, today);
    assert.equal(index.isAskedFor, true);
    assert.equal(first.unread, 3);
    assert.ok(first.isWhole);
    assert.deepEqual(
      first.files.map(({ uri, findings }) => [uri, findings.map(({ name }) => name)]),
      [
        ['file:///a', ['Queue']],
        ['file:///b', ['Noise']],
      ],
    );
    assert.equal(index.since(99, { files: [a, b], unread: 0 }, today).files.length, 2);
  });

  it('gives only what has changed, and what is gone', () => {
    const index = new FindingsIndex();
    const all = { files: [a, b], unread: 0 };
    const first = index.since(0, all, today);
    assert.deepEqual(index.since(first.revision, all, today), { ...first, isWhole: false, files: [] });
    const edited = source('file:///a', 'Long queue', 2);
    const second = index.since(first.revision, { files: [edited], unread: 0 }, today);
    assert.deepEqual(
      second.files.map(({ uri, version, findings }) => [uri, version, findings[0]?.name]),
      [['file:///a', 2, 'Long queue']],
    );
    assert.deepEqual(second.gone, ['file:///b']);
    const back = index.since(second.revision, { files: [edited, b], unread: 0 }, today);
    assert.deepEqual([back.files.map(({ uri }) => uri), back.gone], [['file:///b'], []]);
  });

  it('says anew what is overdue when another day begins', () => {
    const index = new FindingsIndex();
    const all = { files: [a], unread: 0 };
    const first = index.since(0, all, today);
    assert.equal(first.files[0]?.findings[0]?.isOverdue, false);
    const next = index.since(first.revision, all, '2026-11-29');
    assert.equal(next.files[0]?.findings[0]?.isOverdue, true);
  });
});
