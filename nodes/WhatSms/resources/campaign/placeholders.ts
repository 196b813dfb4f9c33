import { ExplainedError } from '../../../shared/http/explained-error';

/** https://whatsms.pt/en/docs, Create campaign: "suporta {{name}}, {{number}}". */
const KNOWN = new Set(['name', 'number']);

const BRACES = /(?<!\{)(\{+)([^{}]*)(\}+)/g;

/** Accepts {name} for {{name}}, which n8n would evaluate itself in an expression. */
export function withPlaceholders(message: string): string {
	return message.replace(BRACES, (typed, open: string, inner: string, close: string) => {
		const name = inner.trim().toLowerCase();
		const isEven = open.length === close.length && open.length <= 2;
		if (isEven && KNOWN.has(name)) return `{{${name}}}`;
		const isPlain =
			open.length === 1 && close.length === 1 && !/^[\p{L}_$][\p{L}\p{N}_$. -]*$/u.test(name);
		if (isPlain) return typed;
		throw new ExplainedError(
			"'Message' must have no placeholders but {name} and {number}",
			`WhatSMS doesn't replace ${typed}. Use {name} or {number}, which become each contact's own.`,
		);
	});
}
