import assert from 'node:assert/strict';
import { gitHub } from '../../../../cli/report/github.ts';
import { checkText } from '../../../../core/report/checked-file.ts';

describe('annotations for GitHub', () => {
  const options = { colour: false, version: '1.0.0', folder: '/' };

  it('escape what would end a message or a property', () => {
    const file = checkText('a,b:c%.blueprint.yaml', 'blueprint: X\n100%: y\n');
    const [line] = gitHub([file], options)
      .split('\n')
      .filter((one) => one.includes('unknown-key'));
    assert.match(
      line ?? '',
      /^::warning file=a%2Cb%3Ac%25\.blueprint\.yaml,line=2,endLine=2,col=1,endColumn=5,/,
    );
    assert.match(line ?? '', /::"100%25" is not a key/);
  });

  it('name no columns when a finding goes over several lines', () => {
    const finding = {
      code: 'x',
      severity: 'information',
      message: 'one\ntwo',
      start: { line: 1, column: 4 },
      end: { line: 3, column: 2 },
      related: [],
      fixable: false,
    } as const;
    assert.equal(
      gitHub([{ name: 'a', text: '', problems: [finding] }], options),
      '::notice file=a,line=1,endLine=3,title=x::one%0Atwo\n',
    );
  });
});
