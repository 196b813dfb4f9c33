/** How n8n ends the link of a question: `/<execution>/<node>?run=<run>&signature=<signature>`. */
const PATH = /\/\d{1,20}\/[\w-]{1,64}\?run=\d{1,9}&signature=[0-9a-f]{64}(?![0-9a-f])/g;

/**
 * Finds the link of a question in a text that anyone may have written: the last one, since a question ends with
 * its own, and may quote others before. Only what n8n's signature covers is taken from it, never the host: it is
 * appended to our own URL.
 */
export const questionPathIn = (text: string): string | undefined => text.match(PATH)?.at(-1);
