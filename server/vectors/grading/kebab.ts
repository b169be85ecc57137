/** `high_flow_nasal_cannula` as the model spells it; anything but a text is left for the schema to refuse. */
export function kebab(text: unknown): unknown {
  return typeof text === 'string' ? text.toLowerCase().replaceAll('_', '-') : text;
}
