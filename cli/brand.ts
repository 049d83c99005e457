import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brandPlaces } from '../core/brand/brand-name.ts';
import { type ReportedProblem, toReported } from '../core/check.ts';
import type { PictureBrand } from '../core/diagram/with-brand.ts';
import { resolveImage } from '../core/images/image-path.ts';
import { BrandReader, type FoundBrand } from '../server/brand-reader.ts';
import { imagesOnDisk } from '../server/images-on-disk.ts';
import { Failure } from './failure.ts';
import type { ImagePlace } from './images.ts';

/** The brand file that a person asks for: its path, none at all, or that of each blueprint. */
export type WantedBrand = string | false | undefined;

/** A brand file and what it gives. */
export interface BrandOfInput {
  /** For messages: its path as short as it can be said from where the person is. */
  readonly name: string;
  readonly text: string;
  readonly given: PictureBrand;
  readonly problems: readonly ReportedProblem[];
  /** The files that it consists of: pictures change with them. */
  readonly files: readonly string[];
}

/** Returns the brand of a blueprint, or that of the file that is asked for; `undefined` without one. */
export async function brandOf(place: ImagePlace, wanted: WantedBrand): Promise<BrandOfInput | undefined> {
  const found = await find(new BrandReader(imagesOnDisk), place, wanted);
  return found && toInput(found, place);
}

/** Returns the brand of a blueprint with the bitmap of its logo. */
export async function drawnBrand(
  place: ImagePlace,
  wanted: WantedBrand,
  packageFolder: string,
): Promise<BrandOfInput | undefined> {
  const reader = new BrandReader(imagesOnDisk);
  const found = await find(reader, place, wanted);
  if (found === undefined) return undefined;
  const brand = toInput(found, place);
  const { logo } = brand.given;
  if (logo === undefined || 'fault' in logo) return brand;
  const { drawImage } = await import('./images.ts');
  const whole = await reader.readLogo(found, rootsOf(place));
  return { ...brand, given: { ...brand.given, logo: await drawImage('the logo', whole, packageFolder) } };
}

/** Returns the paths of the files, there or not, of which the first that is there is the brand of a blueprint. */
export function brandFilesFor({ path, folder }: ImagePlace, wanted: WantedBrand): readonly string[] {
  if (wanted === false) return [];
  if (wanted !== undefined) return [resolve(folder, wanted)];
  const place = { path, folder };
  return brandPlaces(uriOf(path ?? join(folder, 'standard input')), rootsOf(place)).map((uri) =>
    fileURLToPath(uri),
  );
}

async function find(
  reader: BrandReader,
  place: ImagePlace,
  wanted: WantedBrand,
): Promise<FoundBrand | undefined> {
  if (wanted === false) return undefined;
  const { path, folder } = place;
  const uri = uriOf(path ?? join(folder, 'standard input'));
  const brandFile = wanted === undefined ? undefined : uriOf(resolve(folder, wanted));
  const found = await reader.find({
    uri,
    roots: rootsOf(place),
    ...(brandFile !== undefined && { brandFile }),
  });
  if (found === undefined && wanted !== undefined) {
    throw new Failure(`There is no brand file "${wanted}". Correct the path behind --brand.`);
  }
  return found;
}

function toInput({ uri, file, given, problems }: FoundBrand, place: ImagePlace): BrandOfInput {
  const path = fileURLToPath(uri);
  const short = relative(place.folder, path);
  const logo = file.logo && resolveImage(file.logo.value, uri, rootsOf(place));
  return {
    name: short.startsWith('..') ? path : short,
    text: file.source.text,
    given,
    problems: problems.map((problem) => toReported(file, problem, false)),
    files: [path, ...(logo === undefined ? [] : [fileURLToPath(logo)])],
  };
}

function rootsOf({ folder }: ImagePlace): readonly string[] {
  return [uriOf(folder)];
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
