import type { IHookFunctions } from 'n8n-workflow';
import {
	isAt,
	isOfThisNode,
	displayUrl,
} from '../../nodes/shared/trigger/registration/hooks/own-url.ts';

const OWN = 'https://n8n.example/webhook-test/3f2a/webhook';
const nodeWith = (webhookId?: string) => ({ getNode: () => ({ webhookId }) }) as IHookFunctions;

test.each([
	[OWN, true],
	[`${OWN}/`, true],
	['HTTPS://N8N.example:443/webhook-test/3f2a/webhook', true],
	[`${OWN}?token=x`, true],
	[`${OWN}/other`, false],
	['https://n8n.example/webhook-test/3F2A/webhook', false],
	['http://n8n.example/webhook-test/3f2a/webhook', false],
	['nonsense', false],
])('is %s our URL: %s', (url, expected) => {
	expect(isAt(OWN)({ url })).toBe(expected);
});

test.each([
	['https://n8n.example/webhook/3f2a/webhook', true],
	['https://n8n.example/hooks/3f2a/webhook', true],
	['https://n8n.example/webhook/0000/webhook', false],
	['https://staging.example/webhook/3f2a/webhook', false],
	['nonsense', false],
])("is %s this node's other URL: %s", (url, expected) => {
	expect(isOfThisNode(nodeWith('3f2a'), OWN, url)).toBe(expected);
	expect(isOfThisNode(nodeWith(), OWN, url)).toBe(false);
});

test.each([
	['https://shop.example:8443/hooks?key=secret#x', 'shop.example:8443/hooks'],
	['https://user:secret@shop.example/', 'shop.example/'],
	['secret', 'another address'],
])('of %s is shown %s', (url, expected) => {
	expect(displayUrl(url)).toBe(expected);
});
