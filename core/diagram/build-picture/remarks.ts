import { limits } from '../../limits.ts';
import type { Blueprint } from '../../model.ts';
import type { Located } from '../../span.ts';
import { plainText } from '../../values/plain-text.ts';
import type { PictureRemark } from '../picture.ts';
import { clipped } from './clipped.ts';

/** Returns what is said of stages, and of who and what takes part; what is only a name has no remark. */
export function pictureRemarks(model: Blueprint): readonly PictureRemark[] {
  const { stages, actors, channels, systems, processes } = model;
  const remarks = [
    ...stages.map(({ name, description }) => remark(name, description)),
    ...actors.map(({ name, department, note }) => remark(name, department, note)),
    ...channels.map(({ name, note }) => remark(name, note)),
    ...systems.map(({ name, owner, note }) => remark(name, owner, note)),
    ...processes.map(({ name, owner }) => remark(name, owner)),
  ].flatMap((one) => one ?? []);
  const left = remarks.length - limits.drawnRemarks;
  if (left <= 0) return remarks;
  return [...remarks.slice(0, limits.drawnRemarks), { of: 'Left out', texts: [`${left} more remarks`] }];
}

function remark(of: string, ...written: readonly (Located<string> | undefined)[]): PictureRemark | undefined {
  const texts = written.flatMap((one) =>
    one === undefined || one.value.trim() === '' ? [] : [clipped(plainText(one.value))],
  );
  return texts.length === 0 ? undefined : { of: clipped(of), texts };
}
