import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { compareBlueprints } from '../../../../core/compare.ts';
import { root } from '../../../../tooling/root.ts';

const read = (name: string) =>
  readBlueprint(readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8'));

/** The differences that somebody finds who reads both files beside each other, with `diff` as a help: by hand, in the order of the file. */
const byHand = `
blueprint: renamed
blueprint: state as-is → to-be
blueprint: version 1.2.0 → 0.3.0
blueprint: date 2026-11-01 → 2026-11-20
blueprint: based-on → hotel.blueprint.yaml
views Board: say
views Front office: say
views Housekeeping: removed
views IT: say
views IT: filter: system reservation, registration, terminal → registration, keys
views What guests say: removed
actor Desk clerk: removed
actor Lobby host: added
channel Hotel app: added
channel Front desk: note
system Mobile key service: added
metric Rooms released by 15:00: value 71 % → 92 %
metric Rooms released by 15:00: source
step Check in on the phone: added
step Check in: rating 2 → 4
step Check in: emotion -2 → 1
step Check in: note
step Check in: image images/queue.svg →
step Check in: channel Front desk → On site
thought Why does this take so long?: removed
pain point Queues for ten minutes after 18:00: removed
pain point Spells a name that was spelled on the telephone already: removed
opportunity Check in on the phone, on the way from the station: removed
opportunity Print the registration form from the reservation: removed
idea A host with a tablet in the lobby: removed
pain point The phone has no battery left: added
opportunity A charger and a card at the desk: added
metric Time to key: value 14m → 90s
metric Time to key: source
cell Lobby: renamed
cell Key on the phone: renamed
cell Key on the phone: note
cell Key on the phone: image images/paperwork.svg →
cell Receives the key on the phone: renamed
cell Receives the key on the phone: wait 10m → 1m
cell Receives the key on the phone: source
cell Greets the guest by name: renamed
cell Greets the guest by name: duration 4m → 1m
cell Greets the guest by name: emotion -1 → 1
cell Greets the guest by name: status observed → assumed
cell Greets the guest by name: source
cell Greets the guest by name: by Desk clerk → Lobby host
cell Greets the guest by name: needs Cleans and releases rooms →
fail point The room is not ready: recovery
arrow Housekeeping releases the room: removed
cell Sends the key to the phone: renamed
cell Sends the key to the phone: system Registration system → Registration system, Mobile key service
cell Opens the door to the phone: renamed
cell Opens the door to the phone: needs Cleans and releases rooms →
cell Opens the door to the phone: system → Mobile key service
fail point The phone does not open: renamed
fail point The phone does not open: effort 1 →
fail point The phone does not open: status done → doing
fail point The phone does not open: due 2026-10-15 → 2027-05-01
fail point The phone does not open: evidence Key log of October →
fail point The phone does not open: url https://example.org/tickets/7 →
fail point The phone does not open: recovery
fail point The phone does not open: severity → 4
step Check out and leave: rating 3 → 4
step Check out and leave: emotion -1 → 1
step Check out and leave: channel Front desk → Hotel app
pain point Queues again to pay a bill that is known since the night: removed
opportunity Send the bill to the phone at six in the morning: removed
feedback Departure card: removed
feedback Question in the app: added
metric Complaints at the desk: value 3.1 % → 1.2 %
metric Complaints at the desk: source
cell Bill on the phone: renamed
cell Desk and lobby: removed
cell Pays on the phone and leaves: renamed
cell Pays on the phone and leaves: wait 5m →
cell Processes the check-out: removed
cell Takes the card payment: system → Registration system, Card terminal
cell Reads what guests answer: renamed
cell Reads what guests answer: url https://example.org/departure-cards →
`
  .trim()
  .split('\n');

/** Texts of which only the fact that they are others is in the list. */
const longTexts = new Set(['say', 'note', 'source', 'recovery']);

describe('the hotel and its to-be', () => {
  it('differ in what a person finds in the two files, and in nothing else', () => {
    const { differences } = compareBlueprints(read('hotel'), read('hotel-to-be'));
    const said = differences.map(({ change, noun, name, key, from = '', to = '' }) => {
      const subject = noun === 'blueprint' ? noun : `${noun} ${name}`;
      if (key === undefined) return `${subject}: ${change}`;
      return longTexts.has(key)
        ? `${subject}: ${key}`
        : `${subject}: ${key} ${from} → ${to}`.replace(/ +/g, ' ').trim();
    });
    assert.deepEqual(said.toSorted(), byHand.toSorted());
  });

  it('have the lines and the places of what changed in them', () => {
    const [before, after] = [read('hotel'), read('hotel-to-be')];
    const { differences } = compareBlueprints(before, after);
    const wait = differences.find(({ key, from }) => key === 'wait' && from === '10m');
    assert.equal(before.source.text.slice(wait?.before?.start, wait?.before?.end), '10m');
    assert.equal(after.source.text.slice(wait?.after?.start, wait?.after?.end), '1m');
  });
});
