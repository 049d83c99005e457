import type { BadgeType } from './badge.ts';

/** An open question: what is not known yet at a step. */
export const question = {
  kind: 'question',
  place: 5,
  name: 'open question',
  said: 'Question',
  sources: [
    { of: 'step', key: 'questions', title: 'Open questions' },
    { of: 'cell', key: 'questions', title: 'Open questions' },
  ],
  outline: {
    name: 'speech bubble',
    path: 'M-6 -9.5H6Q10 -9.5 10 -5.5V2.5Q10 6.5 6 6.5H1L-4.5 10.5V6.5H-6Q-10 6.5 -10 2.5V-5.5Q-10 -9.5 -6 -9.5Z',
  },
  glyph: {
    name: 'question mark',
    path: 'M-2.8 -4.3Q-2.6 -6.6 0 -6.6Q2.9 -6.6 2.9 -4.2Q2.9 -2.7 1.2 -1.8Q0 -1.1 0 0.4M0 3.6V3.7',
  },
  colours: {
    light: { fill: '#3d55a5', ink: '#ffffff' },
    dark: { fill: '#a3b7ff', ink: '#0a1433' },
    contrastLight: { fill: '#1c2f75', ink: '#ffffff' },
    contrastDark: { fill: '#c5d2ff', ink: '#000000' },
  },
  slide: { slot: 'accent1', letter: '?' },
  mermaidBorder: 2,
} as const satisfies BadgeType;
