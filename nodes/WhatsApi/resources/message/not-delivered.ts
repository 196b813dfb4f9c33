import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { NO_CREDENTIALS, speaksOfCredentials } from '../../errors';

/** Why WhatsApp did not deliver a message, in the gateway's words, and what to do about it. */
export function notDeliveredError({ id, to, errorMessage }: IDataObject): ExplainedError {
	const reason = asText(errorMessage) || 'no reason given';
	return new ExplainedError(
		`WhatsApp couldn't deliver the message to +${asText(to) ?? ''}: ${reason}`,
		`${adviceFor(reason)} Message ID: ${asText(id) ?? ''}`,
	);
}

/** What WhatsAPI writes is not documented; these are Meta's own words and numbers. */
function adviceFor(reason: string): string {
	if (speaksOfCredentials(reason)) return `${NO_CREDENTIALS} Then send it again with 'Retry'.`;
	if (/131047|re-engagement|24.hours?/i.test(reason)) {
		return "You can only send texts to people who messaged you in the last 24 hours. For anyone else, use 'Send Template'.";
	}
	if (/\b132\d{3}\b|template|parameter/i.test(reason)) {
		return "Check the template's name, language, and variables in Meta's WhatsApp Manager, then send it again.";
	}
	return "Check that the number is correct and on WhatsApp, then resend the message with 'Retry'.";
}
