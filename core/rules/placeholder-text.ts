import { isCollection, isPair, isScalar, type Scalar } from 'yaml';
import type { Finding, Rule } from '../rule.ts';
import type { Source } from '../source.ts';

/** Small letters count for some: "todo" is a word of other languages. */
const placeholders =
  /(?<![\p{L}\p{N}_])(?:TODO|TBD|tbd|FIXME|[Ll]orem ipsum|LOREM IPSUM)(?![\p{L}\p{N}_])|(?<![^\s"'([{,])\?{3,}(?![^\s"')\]},.;:])/gu;

/** Text that stands for what is still to be written. */
export const placeholderText: Rule = {
  code: 'placeholder-text',
  severity: 'information',
  summary: 'Every text is written: nothing stands in for one that is still to come.',
  rationale: `\`TODO\`, \`TBD\`, \`FIXME\`, \`lorem ipsum\` and \`???\` stand in the picture as they are and look like a mistake on the wall. Write the text, or put what is not known yet under \`questions\`. Comments in the file may say what they like.`,
  bad: `- step: Check in
  frontstage: TODO
`,
  good: `- step: Check in
  frontstage: Processes the registration
  questions: [Who does it at night?]
`,
  check({ file: { source } }) {
    const found = [...source.text.matchAll(placeholders)];
    if (found.length === 0) return [];
    const texts = scalarsOf(source);
    let next = 0;
    return found.flatMap(({ 0: written, index }): Finding[] => {
      while ((texts[next]?.range?.[1] ?? Number.POSITIVE_INFINITY) <= index) next++;
      if ((texts[next]?.range?.[0] ?? Number.POSITIVE_INFINITY) > index) return [];
      const message = `"${written}" still stands for a text. Write it, or move what is not known yet to questions.`;
      return [{ message, span: { start: index, end: index + written.length } }];
    });
  },
};

/** The values of the file in their order, without the keys. */
function scalarsOf({ document }: Source): readonly Scalar[] {
  const found: Scalar[] = [];
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isScalar(node)) found.push(node);
    else if (isPair(node)) open.push(node.value);
    else if (isCollection(node))
      for (let at = node.items.length - 1; at >= 0; at--) open.push(node.items[at]);
  }
  return found;
}
