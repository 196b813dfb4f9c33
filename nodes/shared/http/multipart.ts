import { randomUUID } from 'crypto';
import type { OutputFile } from '../values/files';

/** A request body with text fields and at most one file (RFC 7578), and its Content-Type. */
export function toMultipart(
	fields: Readonly<Record<string, string>>,
	file?: { readonly name: string; readonly content: OutputFile },
) {
	const boundary = randomUUID();
	const part = (headers: string, content: string | Buffer) => [
		Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${headers}\r\n\r\n`),
		Buffer.from(content),
		Buffer.from('\r\n'),
	];
	const texts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
	const files = file ? part(fileHeaders(file.name, file.content), file.content.bytes) : [];
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([...texts.flat(), ...files, Buffer.from(`--${boundary}--\r\n`)]),
	};
}

function fileHeaders(
	name: string,
	{ fileName = 'file', mimeType = 'application/octet-stream' }: OutputFile,
): string {
	const quoted = fileName.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
	const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream';
	return `name="${name}"; filename="${quoted}"\r\nContent-Type: ${type}`;
}
