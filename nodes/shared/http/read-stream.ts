/** As n8n's request helper gives it. */
export type ByteStream = AsyncIterable<Buffer> & { destroy(): void };

/** The bytes of a stream; undefined, and the stream is ended, if there are more than `mostBytes`. */
export async function readStream(
	stream: ByteStream,
	mostBytes: number,
): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let left = mostBytes;
	// Leaving the loop early ends the stream.
	for await (const chunk of stream) {
		left -= chunk.length;
		if (left < 0) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** What surrounds the file: its name and type, or the reason why there is none. */
const MOST_AROUND_FILE = 1024 * 1024;

/** Parses a streamed response; undefined if a file in it has more bytes than that. */
export async function readFileResponse(
	stream: unknown,
	mostFileBytes: number,
): Promise<{ body: unknown } | undefined> {
	const mostBytes = (mostFileBytes / 3) * 4 + MOST_AROUND_FILE;
	const text = (await readStream(stream as ByteStream, mostBytes))?.toString('utf8');
	if (text === undefined) return undefined;
	try {
		return { body: JSON.parse(text) as unknown };
	} catch {
		return { body: text };
	}
}

export const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;
