import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchResult } from './bars.ts';
import { brokenBars, faultOf, type PictureBars, raisedBars } from './picture-bars.ts';
import { exampleFiles, filesIn, type PictureFile, shapeFiles } from './picture-files.ts';
import { measurePicture, pictureMeasures } from './picture-measures.ts';
import type { Table } from './table.ts';

const barsFile = new URL('./picture-bars.json', import.meta.url);

/** Returns what each picture has reached, as it is written in `picture-bars.json`. */
export function readPictureBars(): PictureBars {
  return JSON.parse(readFileSync(barsFile, 'utf8'));
}

/** The pictures that are asked for, and the options. */
interface Asked {
  /** Measures the files of this folder, which have no bars, instead of the examples and `bench/pictures`. */
  readonly folder?: string;
  /** Writes what got better, and what has no bar yet, into `picture-bars.json`. */
  readonly raise?: boolean;
}

/** Measures what is drawn, without timing: what lies on what, labels, columns, sheets, type, words. */
export function measurePictureFiles(asked: Asked, progress: (what: string) => void): BenchResult {
  if (asked.folder !== undefined) {
    const files = measured(filesIn(asked.folder), progress);
    return { tables: [tableOf(`Pictures in ${asked.folder}`, files)], bars: [] };
  }
  const examples = measured(exampleFiles(), progress);
  const shapes = measured(shapeFiles(), progress);
  const all = { ...examples, ...shapes };
  if (asked.raise) {
    writeFileSync(barsFile, `${JSON.stringify(raisedBars(all, readPictureBars()), undefined, 2)}\n`);
  }
  const bars = readPictureBars();
  const broken = Object.entries(all).flatMap(([name, figures]) => brokenBars(name, figures, bars));
  return {
    tables: [
      tableOf('Pictures of the examples', examples, bars),
      tableOf('Pictures of other shapes', shapes, bars),
    ],
    bars: [
      {
        what: 'figures of pictures that got worse',
        measured: broken.length,
        bar: { atMost: 0 },
        unit: 'figures',
      },
    ],
  };
}

function measured(files: readonly PictureFile[], progress: (what: string) => void): PictureBars {
  return Object.fromEntries(
    files.map(({ name, text }) => {
      progress(`the picture of ${name}`);
      return [name, measurePicture(text)];
    }),
  );
}

/** A column for each picture, and one that says what to reach; beside what is worse than its bar stands that. */
function tableOf(title: string, pictures: PictureBars, bars?: PictureBars): Table {
  const rows = pictureMeasures.map((measure) => {
    const { key, what, toReach = '', digits = 0 } = measure;
    const figures = Object.entries(pictures).map(([name, { [key]: figure }]) => {
      if (figure === undefined) return '–';
      const fault = bars && faultOf(measure, figure, bars[name]?.[key]);
      return `${figure.toFixed(digits)}${fault === undefined ? '' : `, ${fault}`}`;
    });
    return { what, figures: [toReach, ...figures] };
  });
  return { title, columns: ['to reach', ...Object.keys(pictures)], rows };
}
