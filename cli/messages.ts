import pico from 'picocolors';
import type { Environment } from './environment.ts';
import type { Failure } from './failure.ts';

/** Tells the person something that is not a result. */
export function say(environment: Environment, text: string): void {
  environment.messages.write(`${text}\n`);
}

export function sayFailure(environment: Environment, failure: Failure): void {
  const { red } = pico.createColors(environment.colour.messages);
  say(environment, `${red('error')}  ${failure.message}`);
}

export function sayWarning(environment: Environment, text: string): void {
  const { yellow } = pico.createColors(environment.colour.messages);
  say(environment, `${yellow('warning')}  ${text}`);
}
