/** A small blueprint with a reference of every kind. */
export const hotelText = `blueprint: Hotel
description: See https://example.org/hotel.
actors:
  clerk: { name: Desk clerk, department: Front office }
channels:
  desk: Front desk
systems:
  pms: { name: Registration system, url: https://example.org/pms }
processes:
  rooms:
    name: Releases rooms
    system: pms
lanes:
  - evidence
  - customer
  - frontstage
  - { id: machines, name: Machines, role: frontstage }
  - backstage
  - support
stages:
  - stage: Arrive
    steps:
      - step: Check in
        channel: desk
        pains: [Queues, Spells the name]
        evidence: Key
        customer: { name: Checks in, wait: 10m, duration: 5m }
        frontstage:
          name: Registers
          by: clerk
          duration: 4m
          needs: [rooms]
          to: [encodes-the-key, { id: release, label: asks }]
        machines: Encodes the key
        backstage: { id: release, name: Releases the room, by: [clerk] }
      - step: Go to room
        customer: Walks
  - stage: Leave
    steps:
      - step: Check out
        customer: Pays
        next: check-in
`;

/**
 * Returns the same with the cursor mark \`|\` in the nth place (from 1) where the text stands, after its first sign.
 */
export function cursorIn(word: string, nth = 1, text = hotelText): string {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(word, at + 1);
  if (at === -1) throw new Error(`"${word}" does not stand there ${nth} times.`);
  return `${text.slice(0, at + 1)}|${text.slice(at + 1)}`;
}
