import assert from 'node:assert/strict';
import { blueprintName, freeName, titleOf } from '../../../client/new-name.ts';

describe('the name of a new blueprint', () => {
  it('is free', () => {
    assert.equal(freeName(new Set()), 'my-service.blueprint.yaml');
    assert.equal(
      freeName(new Set(['MY-SERVICE.blueprint.yaml', 'my-service-2.blueprint.yaml'])),
      'my-service-3.blueprint.yaml',
    );
  });

  for (const [title, name] of [
    ['Library loan', 'library-loan.blueprint.yaml'],
    ['Öffentliche Bücherei: “Leihe” 2/3', 'öffentliche-bücherei-leihe-2-3.blueprint.yaml'],
    ['图书馆', '图书馆.blueprint.yaml'],
    ['../..', 'my-service.blueprint.yaml'],
    ['', 'my-service.blueprint.yaml'],
    [`${'Very long '.repeat(5)}and so longer`, `${'very-long-'.repeat(5)}and-so.blueprint.yaml`],
    ['𝔸'.repeat(100), `${'𝔸'.repeat(30)}.blueprint.yaml`],
  ] as const) {
    it(`is made from the title: ${title.slice(0, 40)}`, () => assert.equal(freeName(new Set(), title), name));
  }

  it('made from the title is free, too', () => {
    assert.equal(freeName(new Set(['Library.blueprint.yaml']), 'Library'), 'library-2.blueprint.yaml');
  });

  for (const [typed, name] of [
    ['library', 'library.blueprint.yaml'],
    ['library.yaml', 'library.blueprint.yaml'],
    ['library.YML', 'library.blueprint.YML'],
    ['library.blueprint', 'library.blueprint.yaml'],
    ['library.blueprint.yaml', 'library.blueprint.yaml'],
    ['LIBRARY.BLUEPRINT.YAML', 'LIBRARY.BLUEPRINT.YAML'],
    ['v1.2 library', 'v1.2 library.blueprint.yaml'],
    ['library.', 'library.blueprint.yaml'],
    ['.yaml', 'my-service.blueprint.yaml'],
    ['.blueprint.yaml', 'my-service.blueprint.yaml'],
  ] as const) {
    it(`is known as one: ${typed}`, () => assert.equal(blueprintName(typed), name));
  }

  for (const [name, title] of [
    ['my-service.blueprint.yaml', 'My service'],
    ['Library_loan.blueprint.yml', 'Library loan'],
    ['öffentliche-bücherei.blueprint.yaml', 'Öffentliche bücherei'],
    ['_.blueprint.yaml', 'My service'],
  ] as const) {
    it(`gives the title: ${name}`, () => assert.equal(titleOf(name), title));
  }
});
