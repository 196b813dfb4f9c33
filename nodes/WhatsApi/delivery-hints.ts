import type { NodeHint } from 'n8n-workflow';

const isSend = (...operations: string[]) =>
	`$parameter["resource"] === "message" && ${JSON.stringify(operations)}.includes($parameter["operation"]) && !$parameter["options"]?.dryRun`;

const WAITS = '["sent", "delivered", "read"].includes($parameter["options"]?.waitUntil)';

const afterSends = { whenToDisplay: 'afterExecution', location: 'outputPane' } as const;

/** What a success of a send doesn't mean. Prices: Meta charges for service messages since October 2026. */
export const deliveryHints: NodeHint[] = [
	{
		...afterSends,
		message:
			"Messages without an error are accepted, but not yet delivered. To find out if a message arrives, add the option 'Wait Until' or use a WhatsAPI Trigger.",
		displayCondition: `={{ ${isSend('send', 'sendTemplate', 'sendBulk')} && !${WAITS} }}`,
	},
	{
		...afterSends,
		message:
			'Meta charges for texts after 1,000 free ones a month: without a payment method at Meta, they are accepted but never delivered.',
		displayCondition: `={{ ${isSend('send')} && !${WAITS} }}`,
	},
];
