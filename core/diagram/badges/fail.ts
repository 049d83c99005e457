import type { BadgeType } from './badge.ts';

/** A fail point: where a cell can go wrong. */
export const fail = {
  kind: 'fail',
  place: 4,
  name: 'fail point',
  said: 'Fail point',
  sources: [{ of: 'cell', key: 'fail', title: 'Fail points' }],
  outline: { name: 'octagon', path: 'M-4.2 -10H4.2L10 -4.2V4.2L4.2 10H-4.2L-10 4.2V-4.2Z' },
  glyph: { name: 'F', path: 'M-2.6 5V-5H3.2M-2.6 -0.2H2' },
  colours: {
    light: { fill: '#8f1d4f', ink: '#ffffff' },
    dark: { fill: '#f58fbf', ink: '#2e0518' },
    contrastLight: { fill: '#6d0f39', ink: '#ffffff' },
    contrastDark: { fill: '#ffb8d9', ink: '#000000' },
  },
  slide: { slot: 'accent3', letter: 'F' },
  mermaidBorder: 2,
} as const satisfies BadgeType;
