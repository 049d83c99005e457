import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brandColourKeys, brandKeys, brandToneKeys } from '../../../../core/brand/brand-keys.ts';
import { brandPlaces, isBrandName } from '../../../../core/brand/brand-name.ts';
import { logoProblem, readBrand } from '../../../../core/brand/read-brand.ts';
import { fixesOf } from '../../../../core/problem.ts';

/** Returns the code of each problem, the text at its place, and the text after its quick fix. */
function found(text: string) {
  return readBrand(text).problems.map((problem) => {
    const { code, span } = problem;
    const [change] = fixesOf(problem)[0]?.changes ?? [];
    const fixed = change && text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
    return { code, at: text.slice(span.start, span.end), fixed };
  });
}
const codes = (text: string) => found(text).map(({ code, at }) => `${code}: ${at}`);

const whole = `logo: images/logo.svg
font: Open Sans
x-note: ours
colours:
  band: "#1f3a5f"
  curve: { light: '#8a4b00', dark: "#f2b134" }
  customer: '#036'
`;

describe('a brand file', () => {
  it('says logo, font and colours', () => {
    const { brand, logo, problems } = readBrand(whole);
    assert.deepEqual(problems, []);
    assert.equal(logo?.value, 'images/logo.svg');
    assert.deepEqual(brand, {
      font: 'Open Sans',
      colours: {
        band: { light: '#1f3a5f' },
        curve: { light: '#8a4b00', dark: '#f2b134' },
        customer: { light: '#003366' },
      },
    });
  });

  it('may be empty, or be begun', () => {
    for (const text of ['', '# ours\n', 'logo:\n', 'colours:\n  band:\n', 'colours: {}\n'])
      assert.deepEqual(readBrand(text).problems, [], text);
  });

  it('is read with each example of its keys', () => {
    for (const { key, example } of brandKeys) assert.deepEqual(codes(`${key}: ${example}\n`), [], key);
    for (const { key, example } of brandColourKeys)
      assert.deepEqual(codes(`colours:\n  ${key}: ${example}\n`), [], key);
    for (const { key, example } of brandToneKeys)
      assert.deepEqual(codes(`colours:\n  band: { ${key}: ${example} }\n`), [], key);
  });

  it('says what is wrong in its place, and the rest counts', () => {
    const text = `lgoo: a.png\nfont: "Arial\\"; x"\ncolours:\n  bnad: "#123456"\n  curve: red\n  customer: 0a0a0a\n  support: [1]\n  backstage: '#7029c2'\n`;
    assert.deepEqual(codes(text), [
      'unknown-key: lgoo',
      'bad-font: "Arial\\"; x"',
      'unknown-key: bnad',
      'bad-colour: red',
      'bad-colour: 0a0a0a',
      'wrong-type: [1]',
    ]);
    assert.deepEqual(Object.keys(readBrand(text).brand.colours), ['backstage']);
  });

  it('offers what was most likely meant', () => {
    for (const [text, fixed] of [
      ['colors:\n  band: "#123456"\n', 'colours:\n  band: "#123456"\n'],
      ['colours:\n  band: #123456\n', 'colours:\n  band: "#123456"\n'],
      ['colours:\n  band: 123456\n', 'colours:\n  band: "#123456"\n'],
      ['logo: images\\logo.png\n', 'logo: images/logo.png\n'],
    ]) {
      const [first, ...others] = found(text ?? '');
      assert.equal(first?.fixed, fixed);
      assert.equal(others.length, 0);
    }
  });

  it('is told of colours that are hardly seen, in both kinds of themes, and of one that is', () => {
    const text = 'colours:\n  band: { light: "#ffee88", dark: "#101418" }\n';
    assert.deepEqual(codes(text), ['low-contrast: "#ffee88"', 'low-contrast: "#101418"']);
    const { problems, brand } = readBrand(text);
    assert.match(problems[0]?.message ?? '', /^In light themes the numbers of the steps .*4\.5 to 1/);
    assert.match(problems[1]?.message ?? '', /^In dark themes/);
    assert.deepEqual(brand.colours.band, { light: '#ffee88', dark: '#101418' });
    for (const { fixed } of found(text)) assert.equal(found(fixed ?? '').length, 1, fixed);
  });

  it('names a logo inside of its folders, and is told of one that cannot be shown', () => {
    for (const path of ['/etc/logo.png', 'https://example.org/logo.png', 'logo.pdf', '""'])
      assert.deepEqual(codes(`logo: ${path}\n`), [`bad-logo: ${path}`]);
    const file = readBrand('logo: logo.png\n');
    assert.equal(logoProblem(file, { width: 4, height: 4 }), undefined);
    const { code, span } = logoProblem(file, { fault: 'There is no file.' }) ?? {};
    assert.deepEqual([code, span], ['bad-logo', { start: 6, end: 14 }]);
  });

  it('is taken however it is: too long, binary, repeating itself, no map', () => {
    for (const text of [
      'x'.repeat(1_000_000),
      `colours:\n${'  band: "#123456"\n'.repeat(60_000)}`,
      '\u0000\u0001PNG',
      '\ufffd\ufffd',
      '- a\n',
      'colours: 5\n',
      'colours: &a { band: *a }\n',
      'logo: *nothing\n',
      'colours: { band: "#123456"',
      'a: b: c\n',
    ]) {
      const { brand, problems } = readBrand(text);
      assert.ok(problems.length > 0 && problems.length < 100, text.slice(0, 40));
      assert.ok(problems.every(({ message }) => message.length < 400));
      assert.deepEqual(brand.font, undefined);
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 60 }), (text, value) => {
        for (const one of [text, `colours:\n  band: ${value}\n`, `font: ${value}\n`, `logo: ${value}\n`])
          for (const { span } of readBrand(one).problems)
            assert.ok(span.start >= 0 && span.end <= one.length && span.start <= span.end, one);
      }),
    );
  });
});

describe('the place of a brand file', () => {
  const name = 'blueprint.theme.yaml';

  it('is beside the blueprint, then above it, up to the outermost root that it is in', () => {
    assert.deepEqual(brandPlaces('file:///w/a/b/c.blueprint.yaml', ['file:///w/', 'file:///other']), [
      `file:///w/a/b/${name}`,
      `file:///w/a/${name}`,
      `file:///w/${name}`,
    ]);
    assert.deepEqual(brandPlaces('file:///w/a/c.blueprint.yaml', ['file:///w/a/b']), [`file:///w/a/${name}`]);
    assert.deepEqual(brandPlaces('file:///c.blueprint.yaml', ['file:///']), [`file:///${name}`]);
    assert.equal(brandPlaces(`file:///${'a/'.repeat(500)}c.yaml`, ['file:///']).length, 30);
  });

  it('has that name and no other', () => {
    assert.ok(isBrandName(`C:\\a\\${name}`) && isBrandName(`file:///a/${name}`) && isBrandName(name));
    assert.ok(!isBrandName(`my.${name}`) && !isBrandName('blueprint.theme.yaml/a.yaml'));
  });
});
