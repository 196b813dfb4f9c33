import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
	port: number;
	/** Oldest first. */
	emails: Email[];
	stop(): Promise<void>;
}

/** A mail server on loopback that takes everything and delivers nothing. */
export async function startMailbox(): Promise<Mailbox> {
	const emails: Email[] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData: (stream, _session, done) => {
			void text(stream)
				.then(async (source) => emails.push(await PostalMime.parse(source)))
				.then(() => done(), done);
		},
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.server.address() as AddressInfo).port,
		emails,
		stop: async () => await new Promise<void>((resolve) => server.close(resolve)),
	};
}
