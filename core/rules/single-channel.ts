import type { Rule } from '../rule.ts';
import { placeOf } from '../source/places.ts';

/** A journey that never changes its channel. */
export const singleChannel: Rule = {
  code: 'single-channel',
  severity: 'hint',
  summary: 'A journey whose channels are declared uses more than one of them.',
  rationale: `Hardly any customer stays on one channel from the first wish to the last word: they look something up, call, come by, get a message. A journey on one channel only has most often been drawn from inside the organisation. It may still be right.`,
  bad: `channels:
  desk: Front desk
stages:
  - stage: Stay
    steps:
      - { step: Check in, channel: desk, customer: Checks in }
      - { step: Check out, channel: desk, customer: Checks out }
`,
  good: `channels:
  desk: Front desk
  phone: Telephone
stages:
  - stage: Stay
    steps:
      - { step: Check in, channel: desk, customer: Checks in }
      - { step: Check out, channel: phone, customer: Checks out }
`,
  check({ file }) {
    const { analysis, model } = file;
    if (model.channels.length === 0 || analysis.columns.length < 2) return [];
    const used = model.channels.filter((channel) => analysis.referencesTo(channel).length > 0);
    const [only] = used;
    if (only === undefined || used.length > 1) return [];
    const message = `The whole journey takes place on one channel, "${only.name}". Is there a step before, between or after that happens elsewhere?`;
    return [{ message, span: placeOf(file.source, 'channels') ?? only.nameSpan }];
  },
};
