import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { NO_CREDENTIALS, speaksOfCredentials } from '../../errors';

/** Why WhatsApp did not deliver a message, in the gateway's words, and what to do about it. */
export function notDeliveredError({ id, to, errorMessage }: IDataObject): ExplainedError {
	const reason = asText(errorMessage) || 'WhatsAPI gives no reason';
	return new ExplainedError(
		`WhatsApp did not deliver the message to +${asText(to) ?? ''}: ${reason}`,
		`${adviceFor(reason)} The ID of the message is ${asText(id) ?? ''}.`,
	);
}

/** What WhatsAPI writes is not documented; these are Meta's own words and numbers. */
function adviceFor(reason: string): string {
	if (speaksOfCredentials(reason)) return `${NO_CREDENTIALS} Then send it again with 'Retry'.`;
	if (/131047|re-engagement|24.hours?/i.test(reason)) {
		return "A text reaches a person only within 24 hours after they wrote to you. To anybody else, use 'Send Template'.";
	}
	if (/\b132\d{3}\b|template|parameter/i.test(reason)) {
		return 'Compare the name, the language and the variables of the template with the WhatsApp Manager of Meta, and send it anew.';
	}
	return "Check that the number is right and on WhatsApp. Then send it again with 'Retry'.";
}
