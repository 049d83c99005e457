import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft4 from 'ajv-draft-04';
import type { Log } from 'sarif';
import { root } from '../../tooling/root.ts';
import { copyExample, flawed, newFolder, run } from './cli-process.ts';

/** The character that begins a change of colour. */
const colourCode = '\u001b';

interface Twice {
  readonly code: string;
  readonly related: readonly { readonly file: string; readonly line: number }[];
}

describe('check', () => {
  let folder: ReturnType<typeof newFolder>;
  const write = (name: string, text: string) => {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  };
  const check = (...words: string[]) => run(['check', ...words], { folder: folder.path });

  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  it('finds nothing wrong in the examples', async () => {
    const { code, output, messages } = await run(['check', 'examples']);
    assert.equal(code, 0, output + messages);
    assert.match(output, /5 blueprints checked/);
  });

  it('looks at the files that blueprints are based on', async () => {
    const based = (path: string) =>
      `blueprint: A\nlint: { duplicate-title: off }\nbased-on: ${path}\nstages: []\n`;
    write('a.blueprint.yaml', based('b.blueprint.yaml'));
    write('b.blueprint.yaml', based('sub/c.blueprint.yaml'));
    write('sub/c.blueprint.yaml', based('../a.blueprint.yaml'));
    write('d.blueprint.yaml', based('gone.blueprint.yaml'));
    const { output } = await check('.');
    const found = output.split('\n').filter((line) => line.endsWith('bad-base'));
    assert.deepEqual(
      found.map((line) => `${line.slice(0, line.indexOf(':'))} ${/circle|no file/.exec(line)}`).toSorted(),
      [
        'a.blueprint.yaml circle',
        'b.blueprint.yaml circle',
        'd.blueprint.yaml no file',
        'sub/c.blueprint.yaml circle',
      ],
    );
  });

  it('names file, line and column, and ends with 1', async () => {
    write('flawed.blueprint.yaml', flawed);
    const { code, output } = await check('flawed.blueprint.yaml');
    assert.equal(code, 1);
    assert.match(
      output,
      /^flawed\.blueprint\.yaml:8:37 {2}error {2}There is no actor "nobody".*unknown-reference$/m,
    );
    assert.match(output, /^flawed\.blueprint\.yaml:7:9 {2}warning /m);
    assert.ok(!output.includes(colourCode));
  });

  it('colours for terminals, not where colours are unwanted', async () => {
    write('flawed.blueprint.yaml', flawed);
    const words = ['check', 'flawed.blueprint.yaml'];
    const forced = await run(words, { folder: folder.path, env: { FORCE_COLOR: '1' } });
    assert.match(forced.output, new RegExp(`${colourCode}\\[31merror`));
    const unwanted = await run(words, { folder: folder.path, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    assert.ok(!unwanted.output.includes(colourCode));
  });

  it('takes folders, patterns and files, each blueprint once', async () => {
    write('a/one.blueprint.yaml', 'blueprint: [');
    write('a/deep/two.blueprint.yml', 'blueprint: [');
    write('a/other.yaml', 'blueprint: [');
    write('a/node_modules/x.blueprint.yaml', 'blueprint: [');
    const { output } = await check('a', 'a/**/*.blueprint.yml', 'a/one.blueprint.yaml', '--format', 'json');
    const { files } = JSON.parse(output);
    assert.deepEqual(files.map(({ file }: { file: string }) => file.replaceAll('\\', '/')).toSorted(), [
      'a/deep/two.blueprint.yml',
      'a/one.blueprint.yaml',
    ]);
  });

  it('takes blueprints of a folder whose names are in capitals', async () => {
    for (const name of ['UPPER.BLUEPRINT.YAML', 'Mixed.Blueprint.yml', 'deep/lower.blueprint.YAML']) {
      write(`a/${name}`, 'blueprint: [');
    }
    write('a/OTHER.YAML', 'blueprint: [');
    const { files } = JSON.parse((await check('a', '--format', 'json')).output);
    assert.deepEqual(files.map(({ file }: { file: string }) => file.replaceAll('\\', '/')).toSorted(), [
      'a/Mixed.Blueprint.yml',
      'a/UPPER.BLUEPRINT.YAML',
      'a/deep/lower.blueprint.YAML',
    ]);
  });

  it('takes a file whose name looks like a pattern for that file', async () => {
    write('[draft].blueprint.yaml', flawed);
    assert.match((await check('[draft].blueprint.yaml')).output, /^\[draft\]\.blueprint\.yaml:8:37/m);
  });

  it('says what is not there, checks the rest and ends with 2', async () => {
    copyExample('hotel', folder.path);
    const { code, output, messages } = await check(
      'missing.blueprint.yaml',
      'hotel.blueprint.yaml',
      'no/*.yaml',
    );
    assert.equal(code, 2);
    assert.match(messages, /"missing\.blueprint\.yaml" cannot be read: it does not exist/);
    assert.match(messages, /No file fits "no\/\*\.yaml"/);
    assert.match(output, /1 blueprint checked/);
  });

  it('says when a folder has no blueprint, and when a file is not text', async () => {
    mkdirSync(join(folder.path, 'empty'));
    assert.match((await check('empty')).messages, /"empty" has no blueprint in it/);
    writeFileSync(join(folder.path, 'utf16.blueprint.yaml'), Buffer.from('\ufeffblueprint: x', 'utf16le'));
    const { code, messages } = await check('utf16.blueprint.yaml');
    assert.equal(code, 2);
    assert.match(messages, /not text in UTF-8/);
  });

  it('reads standard input', async () => {
    const { code, output } = await run(['check', '-'], { input: flawed });
    assert.equal(code, 1);
    assert.match(output, /^standard input:8:37/m);
  });

  it('counts warnings against --max-warnings', async () => {
    write('warned.blueprint.yaml', flawed.replace(', by: nobody', '').replace('date: 2026-3-1\n', ''));
    assert.equal((await check('.')).code, 0);
    assert.equal((await check('.', '--max-warnings', '100')).code, 0);
    const { code, messages } = await check('.', '--max-warnings', '0');
    assert.equal(code, 1);
    assert.match(messages, /at most 0 allowed/);
    assert.equal((await check('.', '--max-warnings', 'few')).code, 2);
  });

  it('takes levels of rules with --rule, which a file can overrule', async () => {
    write('a.blueprint.yaml', flawed);
    const { code, output } = await check('.', '-r', 'unknown-reference=off', '--rule', 'bad-date=hint');
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /unknown-reference/);
    assert.match(output, / hint {2}.*bad-date$/m);
    write('a.blueprint.yaml', `${flawed}lint: { unknown-reference: error }\n`);
    assert.equal((await check('.', '--rule', 'unknown-reference=off', '-r', 'bad-date=off')).code, 1);
  });

  it('says which rules and levels there are', async () => {
    const unknown = await check('.', '--rule', 'missing-lanes=off');
    assert.equal(unknown.code, 2);
    assert.match(unknown.messages, /There is no rule "missing-lanes"\. Did you mean "missing-lane"\?/);
    for (const word of ['missing-lane', 'missing-lane=loud', 'missing-lane=off=off']) {
      const { code, messages } = await check('.', '--rule', word);
      assert.equal(code, 2);
      assert.match(messages, /missing-lane=LEVEL, with one of error, warning/);
    }
  });

  it('says when two of the files have one title, and where the other is', async () => {
    write('a.blueprint.yaml', 'blueprint: Hotel\n');
    write('b/b.blueprint.yaml', '# Copy\nblueprint: hotel\n');
    write('c.blueprint.yaml', 'blueprint: Clinic\n');
    const { files } = JSON.parse((await check('.', '--format', 'json')).output);
    const places = files.flatMap(({ file, findings }: { file: string; findings: Twice[] }) =>
      findings
        .filter(({ code }) => code === 'duplicate-title')
        .map(({ related: [other] }) => `${file} ${other?.file}:${other?.line}`.replaceAll('\\', '/')),
    );
    assert.deepEqual(places, [
      'a.blueprint.yaml b/b.blueprint.yaml:2',
      'b/b.blueprint.yaml a.blueprint.yaml:1',
    ]);
    assert.doesNotMatch((await check('.', '--rule', 'duplicate-title=off')).output, /duplicate-title/);
    const log: Log = JSON.parse((await check('.', '--format', 'sarif')).output);
    const [twice] = log.runs[0]?.results?.filter(({ ruleId }) => ruleId === 'duplicate-title') ?? [];
    const place = twice?.relatedLocations?.[0]?.physicalLocation;
    assert.equal(place?.artifactLocation?.uri, 'b/b.blueprint.yaml');
    assert.equal(place?.region?.startLine, 2);
  });

  it('fixes what is safe with --fix, and nothing else', async () => {
    write('flawed.blueprint.yaml', flawed);
    assert.match((await check('.')).output, /--fix fixes 1 of them/);
    const { code, output } = await check('.', '--fix');
    assert.equal(code, 1);
    assert.doesNotMatch(output, /bad-date/);
    const after = readFileSync(join(folder.path, 'flawed.blueprint.yaml'), 'utf8');
    assert.equal(after, flawed.replace('2026-3-1', '2026-03-01'));
    assert.match(
      (await run(['check', '-', '--fix'], { input: flawed })).messages,
      /cannot write to standard input/,
    );
  });

  it('gives SARIF that its schema accepts', async () => {
    const schema: object = JSON.parse(
      readFileSync(join(root, 'test', 'fixtures', 'sarif', 'sarif-2.1.0.schema.json'), 'utf8'),
    );
    const validate = new AjvDraft4({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    write('a b/flawed.blueprint.yaml', flawed);
    write('twice.blueprint.yaml', `${flawed}actors:\n  a: { name: A }\n  a: { name: B }\n`);
    for (const words of [['.'], ['twice.blueprint.yaml'], [join(root, 'examples')]]) {
      const { output } = await check(...words, '--format', 'sarif');
      const log: Log = JSON.parse(output);
      assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
      assert.equal(log.version, '2.1.0');
    }
    const log = JSON.parse((await check('.', '--format', 'sarif')).output);
    const [run0] = log.runs;
    const result = run0.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unknown-reference');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'a%20b/flawed.blueprint.yaml');
    assert.deepEqual([region.startLine, region.startColumn, region.endColumn], [8, 37, 43]);
    assert.equal(run0.tool.driver.rules[result.ruleIndex].id, 'unknown-reference');
  });

  it('gives annotations for GitHub, in which no message breaks out', async () => {
    write('flawed,a:b.blueprint.yaml', flawed.replace('nobody', '"100%\\n::error::x"'));
    const { output } = await check('.', '--format', 'github');
    const lines = output.trimEnd().split('\n');
    for (const line of lines) assert.match(line, /^::(error|warning|notice) file=/);
    const found = lines.find((line) => line.includes('title=unknown-reference'));
    assert.match(found ?? '', /file=flawed%2Ca%3Ab\.blueprint\.yaml,line=8,endLine=8,col=37,/);
    assert.match(found ?? '', /100%25/);
  });
});
