import { kebabCase } from '../names/kebab-case.ts';
import type { Account, Unplaced } from './account.ts';
import { counted } from './counted.ts';
import {
  addCell,
  addComment,
  addStage,
  addStep,
  declare,
  emptyBlueprint,
  type ImportedBlueprint,
  type ImportedStage,
} from './journey.ts';

/** A task of a journey of Mermaid. */
interface Task {
  readonly name: string;
  readonly score: string;
  readonly actors: readonly string[];
}

/**
 * Returns the blueprint of a user journey of Mermaid, alone or in a fence of Markdown: sections are stages, tasks are
 * steps, scores from 1 to 5 are emotions. Who takes part in the most tasks is the customer. `undefined` where there is
 * no journey.
 */
export function fromMermaidJourney(
  text: string,
  title: string,
): { readonly blueprint: ImportedBlueprint; readonly account: Account } | undefined {
  const found = journeyIn(text);
  if (found === undefined) return undefined;
  const { lines, first } = found;
  const blueprint = emptyBlueprint(title);
  const unplaced: Unplaced[] = [];
  const tasks = lines.map(taskIn).filter((task) => task !== undefined);
  const customer = mostFrequent(tasks.flatMap(({ actors }) => actors));
  if (customer !== undefined) blueprint.personas.push({ name: customer });
  let stage: ImportedStage | undefined;
  for (const [at, line] of lines.entries()) {
    const bare = line.trim();
    if (bare === '' || bare.startsWith('%%')) continue;
    const [, word = '', rest = ''] = /^(title|section|accTitle|accDescr)\b\s*:?\s*(.*)$/.exec(bare) ?? [];
    const task = taskIn(line);
    const tell = (to: { readonly comments: string[] }, part: string, why: string) => {
      unplaced.push({ place: `line ${first + at}`, text: part, why });
      addComment(to, '', part);
    };
    if (word === 'title') blueprint.values.blueprint = rest;
    else if (word === 'section') stage = addStage(blueprint, rest);
    else if (word === 'accDescr') blueprint.values.description = rest;
    else if (word === 'accTitle') continue;
    else if (task === undefined) tell(stage ?? blueprint, bare, 'it is neither a section nor a task');
    else {
      stage ??= addStage(blueprint, 'Journey');
      const step = addStep(stage, task.name);
      const score = Number(task.score);
      if (Number.isInteger(score) && score >= 1 && score <= 5) step.values.emotion = score - 3;
      else tell(step, `score ${task.score}`, 'a score is a whole number from 1 to 5');
      const others = task.actors.filter((actor) => actor !== customer);
      const isCustomers = customer === undefined || task.actors.includes(customer) || others.length === 0;
      const cell = addCell(step, isCustomers ? 'customer' : 'frontstage', task.name);
      if (others.length > 0) cell.values.by = others.map((actor) => declare(blueprint, 'actors', actor));
    }
  }
  const steps = blueprint.stages.reduce((sum, { steps: all }) => sum + all.length, 0);
  const who =
    customer === undefined ? [] : [`The customer is "${customer}", who takes part in the most tasks.`];
  return {
    blueprint,
    account: {
      summary: [
        `It is a journey of Mermaid: ${counted(blueprint.stages.length, 'section')}, ${counted(steps, 'task')}.`,
        ...who,
      ],
      unplaced,
    },
  };
}

/** The lines behind the word `journey`, and the number of the first of them. */
function journeyIn(text: string): { readonly lines: readonly string[]; readonly first: number } | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => /^\s*journey\s*$/.test(line));
  if (start === -1) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\s*(?:```|~~~)/.test(line));
  return { lines: end === -1 ? rest : rest.slice(0, end), first: start + 2 };
}

function taskIn(line: string): Task | undefined {
  if (/^\s*(?:title|section|accTitle|accDescr|%%)/.test(line)) return undefined;
  const [, name, score, actors = ''] = /^\s*([^:]+?)\s*:\s*([^:]*?)\s*(?::\s*(.*))?$/.exec(line) ?? [];
  if (name === undefined || score === undefined) return undefined;
  return {
    name,
    score,
    actors: actors
      .split(',')
      .map((actor) => actor.trim())
      .filter((actor) => kebabCase(actor) !== ''),
  };
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | undefined;
  for (const [name, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = name;
  return best;
}
