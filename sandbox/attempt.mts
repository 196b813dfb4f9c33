import { Agent } from 'node:http';
import axios from 'axios';

/** One POST to the webhook URL. */
export interface Attempt {
	/** ISO time of the start. */
	at: string;
	event: string;
	/** 1 for the delivery itself, 2 for the first redelivery, and so on. */
	number: number;
	url: string;
	headers: Record<string, string>;
	/** The very text that was sent and proven. */
	body: string;
	/** What the receiver answered; null while pending and when it did not. */
	status: number | null;
	answer: string | null;
	/** Why there was no answer. */
	error: string | null;
	/** From the start to the answer or the failure. */
	ms: number | null;
}

/** Sends the attempt and writes the outcome into it; never rejects. */
export async function post(attempt: Attempt, timeout: number, signal: AbortSignal): Promise<void> {
	const started = performance.now();
	try {
		// bytes in and text out, so that axios changes neither; a proxy has no business on loopback
		const response = await axios.post<string>(attempt.url, Buffer.from(attempt.body, 'utf8'), {
			headers: attempt.headers,
			timeout,
			signal,
			responseType: 'text',
			transformResponse: (text: string) => text,
			validateStatus: () => true,
			maxRedirects: 0,
			proxy: false,
			// a fresh connection each time: a receiver that restarts leaves no stale one behind
			httpAgent: new Agent({ keepAlive: false }),
		});
		attempt.status = response.status;
		attempt.answer = response.data;
	} catch (error) {
		attempt.error = error instanceof Error ? error.message : String(error);
	}
	attempt.ms = Math.round(performance.now() - started);
}

/** 2xx. */
export function isTaken({ status }: Attempt): boolean {
	return status !== null && status >= 200 && status < 300;
}
