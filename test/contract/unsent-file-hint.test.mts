import type { IBinaryData, IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { node, workflowOf } from '../support/n8n.mts';
import { loadNodes } from '../support/package.mts';

const FILE = { data: { mimeType: 'image/png', data: '' } satisfies IBinaryData };
const IMAGE = { resource: 'message', operation: 'send', messageType: 'image', mediaUrl: '' };

/** The warnings in the panel of a node that gets one item. */
async function warnings(name: string, parameters: IDataObject, binary?: typeof FILE) {
	const type = `${manifest.name}.${name}`;
	const subject = node('Node', type, { parameters: parameters as INodeParameters });
	const { expression } = await workflowOf([node('Start', type), subject]);
	const { description } = (await loadNodes()).get(type) as INodeType;
	const input = [{ json: {}, ...(binary && { binary }) }];
	const isShown = (condition = 'true') =>
		expression.resolveSimpleParameterValue(
			...([condition, {}, null, 0, 0, subject.name, input, 'internal', {}] as const),
		) === true;
	return (description.hints ?? [])
		.filter(({ type, displayCondition }) => type === 'warning' && isShown(displayCondition))
		.map(({ message }) => message);
}

describe.each([
	['whatSms', 'WhatSMS can'],
	['whatsAppSessions', 'Your gateway can'],
	['flowEngine', "'Media Source' to Binary File"],
])('%s', (name, advice) => {
	test("warns before it sends a caption without the item's file", async () => {
		expect(await warnings(name, IMAGE, FILE)).toEqual([expect.stringContaining(advice)]);
	});

	test.each<[string, IDataObject, typeof FILE | undefined]>([
		['the item has no file', IMAGE, undefined],
		['there is a URL', { ...IMAGE, mediaUrl: 'https://example.com/a.png' }, FILE],
		['there is an expression', { ...IMAGE, mediaUrl: '={{ $json.url }}' }, FILE],
		['it is a text', { ...IMAGE, messageType: 'text' }, FILE],
		['nothing is sent', { ...IMAGE, resource: 'session', operation: 'get' }, FILE],
	])('says nothing if %s', async (_, parameters, binary) => {
		expect(await warnings(name, parameters, binary)).toEqual([]);
	});
});

test('flowEngine: says nothing if the file itself is sent', async () => {
	expect(await warnings('flowEngine', { ...IMAGE, mediaSource: 'binary' }, FILE)).toEqual([]);
});
