import type { FastifyInstance } from 'fastify';

/** A recording that was to be written down. */
export interface Recording {
	name: string;
	type: string;
	bytes: Buffer;
}

/** What somebody says in a recording. */
export type Transcripts = (bytes: Buffer) => string;

const length: Transcripts = (bytes) => `This is a recording of ${bytes.length} bytes.`;

/** "flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav, or webm": by the name of the file. */
const SPOKEN = /\.(flac|mp3|mp4|mpeg|mpga|m4a|ogg|wav|webm)$/i;

/** POST /audio/transcriptions. Returns the recordings that it has taken, oldest first. */
export function transcriptions(app: FastifyInstance, transcripts = length): readonly Recording[] {
	const recordings: Recording[] = [];
	app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_, body, done) => {
		done(null, body);
	});
	app.post<{ Body: Buffer }>('/v1/audio/transcriptions', async ({ body, headers }) => {
		const form = await new Response(new Uint8Array(body), {
			headers: { 'content-type': headers['content-type'] ?? '' },
		}).formData();
		const file = form.get('file');
		if (!(file instanceof File) || form.get('model') === null || !SPOKEN.test(file.name))
			throw Object.assign(new Error('Invalid file format.'), { statusCode: 400 });
		const bytes = Buffer.from(await file.arrayBuffer());
		const text = transcripts(bytes);
		recordings.push({ name: file.name, type: file.type, bytes });
		return { text, usage: { type: 'duration', seconds: 1 } };
	});
	return recordings;
}
