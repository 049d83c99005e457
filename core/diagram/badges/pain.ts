import type { BadgeType } from './badge.ts';

/** A pain point: what hurts the customer at a step. */
export const pain = {
  kind: 'pain',
  place: 2,
  name: 'pain point',
  said: 'Pain point',
  sources: [
    { of: 'step', key: 'pains', title: 'Pain points' },
    { of: 'cell', key: 'pains', title: 'Pain points' },
  ],
  outline: {
    name: 'triangle',
    path: 'M0 -10.5Q1.6 -10.5 2.5 -9L10.6 5.4Q11.4 7 10.5 8.4Q9.7 9.6 8.2 9.6H-8.2Q-9.7 9.6 -10.5 8.4Q-11.4 7 -10.6 5.4L-2.5 -9Q-1.6 -10.5 0 -10.5Z',
  },
  glyph: { name: 'exclamation mark', path: 'M0 -4.2V2.2M0 6V6.1' },
  colours: {
    light: { fill: '#c62f26', ink: '#ffffff' },
    dark: { fill: '#ff8379', ink: '#2c0502' },
    contrastLight: { fill: '#8c0f08', ink: '#ffffff' },
    contrastDark: { fill: '#ffb3ac', ink: '#000000' },
  },
  slide: { slot: 'tx2', letter: '!' },
  mermaidBorder: 2,
} as const satisfies BadgeType;
