// Every kind of row, a line each.
export { channels } from './channels.ts';
export { fails } from './fails.ts';
export { feedback } from './feedback.ts';
export { metrics } from './metrics.ts';
export { notes } from './notes.ts';
export { opportunities } from './opportunities.ts';
export { pains } from './pains.ts';
export { policy } from './policy.ts';
export { questions } from './questions.ts';
export { scale } from './scale.ts';
export { storyboard } from './storyboard.ts';
export { time } from './time.ts';
export { voice } from './voice.ts';
