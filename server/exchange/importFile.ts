/** A file as it arrived: its name without a folder, and its bytes untouched. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
