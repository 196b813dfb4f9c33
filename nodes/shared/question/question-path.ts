/** How n8n ends the link of a question: `/<execution>/<node>?run=<run>&signature=<signature>`. */
const PATH = /\/\d{1,20}\/[\w-]{1,64}\?run=\d{1,9}&signature=[0-9a-f]{64}(?![0-9a-f])/g;

/**
 * Finds the links of questions in a text that anyone may have written. Only what n8n's signature covers is
 * taken from them, never the host: it is appended to our own URL.
 */
export const questionPathsIn = (text: string): string[] => [
	...new Set([...text.matchAll(PATH)].map(([path]) => path)),
];
