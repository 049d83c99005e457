import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBrandName } from '../core/brand/brand-name.ts';
import { readBrand } from '../core/brand/read-brand.ts';
import type { Problem } from '../core/problem.ts';
import type { DocumentBrands } from './document-brands.ts';
import type { OpenTexts } from './documents.ts';

/** The brand files that are open in the editor. */
export class OpenBrandFiles {
  readonly #texts: OpenTexts;
  readonly #brands: () => Pick<DocumentBrands, 'lookAtFile'>;

  constructor(texts: OpenTexts, brands: () => Pick<DocumentBrands, 'lookAtFile'>) {
    this.#texts = texts;
    this.#brands = brands;
  }

  /** Returns the newest text; `undefined` when it is not open or no brand file. */
  get(uri: string): TextDocument | undefined {
    return isBrandName(uri.replace(/[?#].*$/s, '')) ? this.#texts.get(uri) : undefined;
  }

  /** Returns all problems of a text, its logo included. */
  async problems(text: TextDocument): Promise<readonly Problem[]> {
    const file = readBrand(text.getText());
    const found = await this.#brands().lookAtFile(text.uri, file);
    return found?.problems ?? file.problems;
  }
}
