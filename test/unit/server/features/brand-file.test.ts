import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { readBrand } from '../../../../core/brand/read-brand.ts';
import {
  brandActions,
  brandCompletion,
  brandDiagnostics,
  brandHover,
  expectsLogo,
} from '../../../../server/features/brand-file.ts';
import { marked } from '../marked.ts';

const support = {
  snippets: true,
  linesAsIs: true,
  suggestsAgain: true,
  documentation: MarkupKind.Markdown,
} as const;

function at(textWithMark: string) {
  const { text, offset } = marked(textWithMark);
  const document = TextDocument.create('file:///blueprint.theme.yaml', 'yaml', 1, text);
  return { text: document, position: document.positionAt(offset) };
}

function offered(textWithMark: string, images: readonly string[] = []): readonly string[] {
  const { text, position } = at(textWithMark);
  return brandCompletion(text, position, support, images).map(({ label }) => label);
}

describe('a brand file in the editor', () => {
  it('is completed with the keys of the place that do not stand there yet', () => {
    assert.deepEqual(offered('|'), ['logo', 'font', 'colours']);
    assert.deepEqual(offered('font: Arial\n|\nlogo: a.png\n'), ['colours']);
    assert.deepEqual(offered('colours:\n  band: "#123456"\n  |'), [
      ...['curve', 'evidence', 'customer', 'frontstage', 'backstage', 'support'],
    ]);
    assert.deepEqual(offered('colours:\n  band: { | }\n'), ['light', 'dark']);
    assert.deepEqual(offered('colours:\n  band: |\n'), []);
    assert.deepEqual(offered('fonts:\n  |'), []);
    assert.deepEqual(offered('# |'), []);
  });

  it('is completed with the images that there are behind "logo:"', () => {
    assert.deepEqual(offered('logo: |', ['a.png', 'b c.svg']), ['a.png', 'b c.svg']);
    assert.deepEqual(offered('font: |', ['a.png']), []);
    const { text, position } = at('logo: im|');
    assert.ok(expectsLogo(text, position));
  });

  it('says on each key what it means', () => {
    const shown = (textWithMark: string) => {
      const { text, position } = at(textWithMark);
      const found = brandHover(text, position, MarkupKind.Markdown);
      return found !== null && MarkupContent.is(found.contents) ? found.contents.value : undefined;
    };
    assert.match(shown('lo|go: a.png') ?? '', /^The path of the logo/);
    assert.match(shown('colours:\n  cur|ve: "#8a4b00"') ?? '', /emotion curve/);
    assert.match(shown('colours:\n  band: { da|rk: "#8a4b00" }') ?? '', /dark themes/);
    assert.equal(shown('curve|: 1'), undefined);
    assert.equal(shown('logo: a|.png'), undefined);
  });

  it('says what is wrong in its place, with a quick fix there', () => {
    const { text, position } = at('font: Arial\ncolours:\n  band: |#123456\n');
    const { problems } = readBrand(text.getText());
    const [diagnostic] = brandDiagnostics(text, problems);
    assert.deepEqual(diagnostic?.range, {
      start: { line: 2, character: 8 },
      end: { line: 2, character: 15 },
    });
    assert.equal(diagnostic?.code, 'bad-colour');
    const [action, ...others] = brandActions(text, { start: position, end: position }, problems);
    assert.deepEqual(others, []);
    const edits = action?.edit?.changes?.[text.uri] ?? [];
    assert.equal(TextDocument.applyEdits(text, edits), 'font: Arial\ncolours:\n  band: "#123456"\n');
    const start = { line: 0, character: 0 };
    assert.deepEqual(brandActions(text, { start, end: start }, problems), []);
  });
});
