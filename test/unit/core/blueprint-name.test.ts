import assert from 'node:assert/strict';
import { isBlueprintName } from '../../../core/blueprint-name.ts';

describe('the name of a file', () => {
  it('says that it is a blueprint in capitals, too', () => {
    for (const name of [
      'a.blueprint.yaml',
      'UPPER.BLUEPRINT.YAML',
      'Mixed.Blueprint.yml',
      'prüfung.blueprint.yaml',
    ])
      assert.ok(isBlueprintName(name), name);
    for (const name of ['a.yaml', 'blueprint.json', 'a.blueprint.yaml.bak'])
      assert.ok(!isBlueprintName(name), name);
  });
});
