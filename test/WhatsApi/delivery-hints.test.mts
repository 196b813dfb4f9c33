import type { IDataObject, INodeParameters } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { node, workflowOf } from '../support/n8n.mts';

/** The hints that n8n's output pane shows after a run with these parameters. */
async function shown(parameters: IDataObject): Promise<string[]> {
	const subject = node('Node', `${manifest.name}.whatsApi`, {
		parameters: { resource: 'message', ...parameters } as INodeParameters,
	});
	const { expression } = await workflowOf([subject]);
	const { hints = [] } = new WhatsApi().description;
	return hints
		.filter(({ location }) => location === 'outputPane')
		.filter(
			({ displayCondition }) =>
				expression.getSimpleParameterValue(subject, displayCondition, 'internal', {}) === true,
		)
		.map(({ message }) => message);
}

const ACCEPTED = expect.stringContaining('not yet delivered') as string;
const PRICE = expect.stringContaining('Meta charges') as string;

test.each<[string, IDataObject, string[]]>([
	['a text', { operation: 'send', options: {} }, [ACCEPTED, PRICE]],
	['a template', { operation: 'sendTemplate', options: {} }, [ACCEPTED]],
	['a bulk', { operation: 'sendBulk', options: {} }, [ACCEPTED]],
	[
		'Wait Until: Accepted',
		{ operation: 'send', options: { waitUntil: 'accepted' } },
		[ACCEPTED, PRICE],
	],
	['Wait Until: Delivered', { operation: 'send', options: { waitUntil: 'delivered' } }, []],
	['a dry run', { operation: 'sendTemplate', options: { dryRun: true } }, []],
	['no send', { operation: 'get' }, []],
	['an account', { resource: 'account', operation: 'get' }, []],
])('after %s', async (_, parameters, expected) => {
	expect(await shown(parameters)).toEqual(expected);
});
