import { replace } from '../edit.ts';
import { removeDeclaration } from '../fixes/remove-declaration.ts';
import type { Element } from '../model.ts';
import { freeId } from '../names/free-id.ts';
import type { Fix } from '../problem.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** Two elements of a kind with the same written id. */
export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  summary: 'An id that is written belongs to one element of its kind.',
  rationale: `A reference has to lead to one place. Two cells may have the same name, and then the same id follows from it; that does no harm as long as nothing refers to it. An \`id\` that you write yourself, and the keys under \`actors\`, \`channels\`, \`systems\` and \`processes\`, have to be different.`,
  bad: `channels:
  desk: Front desk
  desk: Bell desk
`,
  good: `channels:
  desk: Front desk
  bell-desk: Bell desk
`,
  fixable: true,
  check(context) {
    const found: Finding[] = [];
    for (const elements of groups(context)) {
      const first = new Map<string, Element>();
      for (const element of elements) {
        if (element.idSpan === undefined) continue;
        const other = first.get(element.id);
        if (other?.idSpan === undefined) {
          first.set(element.id, element);
          continue;
        }
        found.push({
          message: `The id "${element.id}" already belongs to the ${other.kind} "${other.name}". Give one of the two another id.`,
          span: element.idSpan,
          related: [{ message: `"${other.name}" has this id, too.`, span: other.idSpan }],
          fix: () => [
            ...changeId(context, element),
            ...removeDeclaration(context.file.source, element, `Keep the first "${element.id}"`),
            ...removeDeclaration(context.file.source, other, `Keep the second "${element.id}"`),
          ],
        });
      }
    }
    return found;
  },
};

/** Gives an element another id; nothing to offer where an alias brings the id in. */
function changeId(context: RuleContext, { id, idSpan: span }: Element): readonly Fix[] {
  if (span === undefined || context.file.source.text.slice(span.start, span.end) !== id) return [];
  const free = freeId(id, context.once(takenIds));
  return [{ title: `Change this id to "${free}"`, changes: [replace(span, free)] }];
}

/** The elements among which an id has to be unique. */
function groups({ file: { model, analysis } }: RuleContext): readonly (readonly Element[])[] {
  return [
    model.actors,
    model.channels,
    model.systems,
    model.processes,
    model.lanes,
    model.stages,
    analysis.columns.map(({ step }) => step),
    analysis.cells,
    analysis.findings.map(({ finding }) => finding),
  ];
}

function takenIds(context: RuleContext): ReadonlySet<string> {
  return new Set(groups(context).flatMap((elements) => elements.map(({ id }) => id)));
}
