/** The facts that the bytes of an image tell, or why it cannot be shown. Sizes in pixels, as it is seen. */
export type ImageHeader =
  | { readonly width: number; readonly height: number; readonly isAnimated?: true }
  /** Cut off, or not what it says it is. */
  | 'broken'
  /** The fault, as the end of a sentence that begins with the name of the file. */
  | { readonly refused: string };
