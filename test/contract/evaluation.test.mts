import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { runNode } from '../support/run-node.mts';
import { GATEWAYS } from './action-gateways.mts';
import type { Gateway } from './action-gateways.mts';

const MARKED = {
	skipped: true,
	reason:
		'n8n is evaluating this workflow: nothing was sent or changed. Continue as if it had been.',
};

/** By their names. FlowEngine's QR code is one of a number that it makes connect. */
const isRead = (name: string) =>
	/\.(get|check|download)/.test(name) && name !== 'flowEngine connection.getQrCode';

/** Calls that ask for something in the body of a POST. */
const READING_POST =
	/^\/chat\/(find\w+|whatsappNumbers|fetchProfilePictureUrl|getBase64FromMediaMessage)\//;
const changesSomething = ({ method, path }: { method: string; path: string }) =>
	method === 'GET' ? path.includes('acceptInviteCode') : !READING_POST.test(path);

const CASES = Object.entries(GATEWAYS).flatMap(([node, start]) => ({ node, start }));

describe.each(CASES)("$node in one of n8n's evaluations", ({ node, start }) => {
	let gateway: Gateway;

	beforeEach(async () => {
		gateway = await start();
	});
	afterEach(() => gateway.stop());

	const run = async (parameters: IDataObject, items = [gateway.origin]) =>
		await runNode({
			type: `${manifest.name}.${node}`,
			parameters,
			credentials: { [gateway.credential]: gateway.credentials },
			mode: 'evaluation',
			items,
		});

	test('reads run, and every operation that changes something puts out a marked item', async () => {
		for (const [name, parameters] of Object.entries(gateway.operations)) {
			const [resource, operation] = name.split('.');
			const { items, error } = await run({ resource, operation, ...parameters } as IDataObject);
			expect({ name, error }).toEqual({ name, error: undefined });
			const marked = { name, items: [{ json: MARKED, pairedItem: { item: 0 } }] };
			if (isRead(`${node} ${name}`)) expect({ name, items }).not.toEqual(marked);
			else expect({ name, items }).toEqual(marked);
		}
		expect(gateway.calls.filter(changesSomething)).toEqual([]);
	});

	test('of several items, none is lost', async () => {
		const texts = Array.from({ length: 7 }, (_, item) => ({ text: `Text ${item}` }));
		const { items } = await run(gateway.send, texts);
		expect(items).toEqual(texts.map((_, item) => ({ json: MARKED, pairedItem: { item } })));
	});

	test('what is malformed is an error all the same', async () => {
		const { error } = await run(gateway.malformed[0]?.parameters ?? {});
		expect(error?.message).toMatch(/\[item 0\]$/);
	});
});
