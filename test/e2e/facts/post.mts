import type { IDataObject } from 'n8n-workflow';

export interface Answer {
	status: number;
	body: string;
}

/** Without a header for it, only text and forms have a content type. */
export async function post(
	url: string,
	body: string | Buffer | FormData = '',
	headers: Record<string, string> = {},
): Promise<Answer> {
	const answer = await fetch(url, { method: 'POST', body, headers });
	return { status: answer.status, body: await answer.text() };
}

export async function postItems(url: string, items: IDataObject[]): Promise<Answer> {
	return await post(url, JSON.stringify(items), { 'content-type': 'application/json' });
}
