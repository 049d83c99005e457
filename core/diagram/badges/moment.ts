import type { BadgeType } from './badge.ts';

/** A moment of truth. */
export const moment = {
  kind: 'moment',
  place: 1,
  name: 'moment of truth',
  said: 'Moment of truth',
  sources: [{ of: 'step', key: 'moment', title: 'Moment of truth', isFlag: true }],
  outline: { name: 'circle', path: 'M10 0A10 10 0 1 1 -10 0A10 10 0 1 1 10 0Z' },
  glyph: {
    name: 'star',
    path: 'M0 -6.6L1.75 -2.25L6.3 -2L2.8 0.95L3.9 5.4L0 2.95L-3.9 5.4L-2.8 0.95L-6.3 -2L-1.75 -2.25Z',
    isFilled: true,
  },
  colours: {
    light: { fill: '#b97a00', ink: '#ffffff' },
    dark: { fill: '#f2b134', ink: '#241a02' },
    contrastLight: { fill: '#6b4600', ink: '#ffffff' },
    contrastDark: { fill: '#ffd166', ink: '#000000' },
  },
  slide: { slot: 'accent6', letter: '★' },
  mermaidBorder: 3,
} as const satisfies BadgeType;
