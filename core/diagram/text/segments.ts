/** The units that a text is split into: what a reader takes for one character, or words as a language has them. */
type Segmentation = 'graphemes' | 'thai-words' | 'japanese-words';

const locales = { graphemes: 'en', 'thai-words': 'th', 'japanese-words': 'ja' } as const;

/** Made when first needed: each takes as long as a small picture. */
const segmenters = new Map<Segmentation, Intl.Segmenter>();

/** Every character of these stands for itself. */
const printableAscii = /^[ -~]*$/;

/** Returns the graphemes of a text, or its words and what is between them. Joined they are the text. */
export function segmentsOf(text: string, by: Segmentation = 'graphemes'): readonly string[] {
  if (by === 'graphemes' && printableAscii.test(text)) return text.split('');
  let segmenter = segmenters.get(by);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locales[by], { granularity: by === 'graphemes' ? 'grapheme' : 'word' });
    segmenters.set(by, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
