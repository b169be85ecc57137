import packageJson from '../package.json' with { type: 'json' };

/** The product's version, as printed in the interface and in every export (C-49). */
export const VERSION: string = packageJson.version;
