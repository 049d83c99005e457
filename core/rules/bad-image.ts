import { replace } from '../edit.ts';
import { imageOf } from '../images/image.ts';
import { pathFault } from '../images/image-path.ts';
import { imageReferences } from '../images/image-references.ts';
import type { Finding, Rule } from '../rule.ts';
import { asValue } from '../source/as-value.ts';

/** An image that cannot be shown. */
export const badImage: Rule = {
  code: 'bad-image',
  severity: 'warning',
  summary: 'Each image is a file of the folder or the workspace that can be shown.',
  rationale: `The picture shows a frame with the path where an image cannot be shown, and so does every export. An image is a PNG, JPEG, WebP or SVG in the folder of the blueprint, in one beneath it, or elsewhere in the workspace; on the command line, in the folder that it is called in. Its path is written from the folder of the blueprint, with \`/\` between folders, so that it is right on each machine.

Nothing is loaded from anywhere: a link is no image. Neither is a file that moves, that is cut off, that is of another type than its name says, or that would need more than 50 MB of memory: 16 MB of a file, or 12.5 million pixels, are the most. An SVG may hold drawings and texts, but no scripts, no entities and nothing that stands in other files.`,
  bad: `blueprint: Hotel stay
persona: { name: Business traveller, image: https://example.org/photo.jpg }
`,
  good: `blueprint: Hotel stay
persona: { name: Business traveller, image: images/traveller.jpg }
`,
  fixable: true,
  check({ file, images }) {
    return imageReferences(file.model).flatMap(({ value, span }): readonly Finding[] => {
      const written = pathFault(value);
      if (written !== undefined) {
        const { fault, replacement } = written;
        if (replacement === undefined) return [{ message: fault, span }];
        const fix = () => [
          {
            title: `Change to "${replacement}"`,
            changes: [replace(span, asValue(replacement, true))],
            preferred: true,
          },
        ];
        return [{ message: fault, span, fix }];
      }
      const image = imageOf(images, value);
      return image !== undefined && 'fault' in image ? [{ message: image.fault, span }] : [];
    });
  },
};
