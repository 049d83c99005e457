import type { BlueprintFile } from '../blueprint-file.ts';
import { freeId } from '../names/free-id.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { keysOf } from '../schema.ts';
import { asValue } from '../source/as-value.ts';
import { laneRoles, type Role, roleOf } from '../vocabulary.ts';
import type { Perform } from './gesture.ts';
import { putItem, type StripItem } from './journey/strip-item.ts';
import { columnsIn, outlineOf } from './outline.ts';
import { inOneLine } from './rename.ts';
import { withWholeReferences } from './whole-references.ts';
import { lanesWrittenOut } from './written-lanes.ts';

/** Writes a new lane. */
export interface AddLane {
  readonly kind: 'add-lane';
  /** Its place among the lanes. */
  readonly at: number;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
  /** The one that its name says, else that of the lane above, when absent. */
  readonly role?: Role;
}

/** Adds a lane with a key that no step has yet; the lanes are written out when the file leaves them to the default. */
export const addLane: Perform<AddLane> = (file, { at, name, role }) => {
  const wanted = inOneLine(name);
  if (wanted === '') return { refused: 'A lane needs a name. Type what it shows.' };
  const { lanes } = file.model;
  const place = Math.min(Math.max(0, at), lanes.length);
  const kind = role ?? roleOf(wanted) ?? (lanes[place - 1] ?? lanes[0])?.role ?? 'customer';
  return withWholeReferences(file, (draft) => {
    const outline = outlineOf(draft.file.model);
    const written = lanesWrittenOut(draft.file);
    if (written !== undefined) draft.change([written]);
    outline.lanes.splice(place, 0, undefined);
    for (const { cells } of columnsIn(outline)) cells.splice(place, 0, []);
    const refused = putItem(draft, 'lanes', place, itemFor(file, wanted, kind));
    return refused ?? { outline, chosen: [`lane_${place}`] };
  });
};

/** A lane as short as it can be written, with an id only where its name would give one that is taken. */
function itemFor(file: BlueprintFile, name: string, role: Role): StripItem {
  const taken = takenKeys(file);
  const usual = laneRoles.find((one) => one.role === role);
  if (usual?.name === name && !taken.has(role)) return short(role);
  const own = kebabCase(name) || 'lane';
  const id = freeId(own, taken);
  if (id === own && roleOf(name) === role && own !== role) return short(asValue(name), asValue(name, true));
  const isFollowing = id === kebabCase(name);
  const flow = `{ ${isFollowing ? '' : `id: ${asValue(id, true)}, `}name: ${asValue(name, true)}, role: ${role} }`;
  return short(flow);
}

function short(value: string, flow = value): StripItem {
  return { lines: `- ${value}`, column: 0, flow };
}

/** The keys that a step has already, of its own or for its lanes, in whatever word. */
function takenKeys({ model, source }: BlueprintFile): ReadonlySet<string> {
  const taken = new Set<string>([...keysOf('step').keys(), ...model.lanes.map(({ id }) => id)]);
  for (const { name } of model.lanes) taken.add(kebabCase(name));
  for (const step of model.stages.flatMap(({ steps }) => steps)) {
    for (const { start } of step.laneSpans.values()) {
      const [, key] = /^["']?([^"':\n]+)/.exec(source.text.slice(start, start + 200)) ?? [];
      if (key !== undefined) taken.add(key.trim());
    }
  }
  return taken;
}
