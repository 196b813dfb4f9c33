import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineOptions, FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, NO_PAUSE, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
const start = async (options: FlowEngineOptions = {}) => (sandbox = await startFlowEngine(options));
afterEach(() => sandbox.stop());

const send = async (parameters: IDataObject, settings = {}) =>
	await run(
		sandbox,
		{
			resource: 'message',
			operation: 'send',
			account: by('', 'list'),
			to: by('351910000000'),
			messageType: 'text',
			message: 'Hello',
			options: NO_PAUSE,
			...parameters,
		},
		[{}],
		settings,
	);

const paths = () => sandbox.ledger.calls.map(({ path }) => path);

test.each(['={{ $json.number }}', '={{ null }}', '={{ "" }}'])(
	'a WhatsApp Account by the expression %s, which gives nothing: no other number sends',
	async (expression) => {
		await start();
		const { error } = await send({ account: by(expression, 'name') });
		expect(error?.message).toBe("'WhatsApp Account' is empty [item 0]");
		expect(paths()).toEqual([]);
	},
);

test('blanks around the name of a number do no harm', async () => {
	await start();
	const { error } = await send({ account: by(' wa-d3m0aa\n', 'name') });
	expect(error).toBeUndefined();
	expect(paths()).toEqual(['/message/sendText/wa-d3m0aa']);
});

const NOT_CONNECTED = {
	instances: [{ name: 'one', token: 'token', phone: '351910000001', connected: false }],
};

test.each([
	['group', 'create', { subject: 'Orders', participants: '351910000000', options: {} }],
	['message', 'delete', { chatId: by('351910000000'), messageId: 'A1', fromMe: true }],
])('%s %s while the number is not connected', async (resource, operation, parameters) => {
	await start(NOT_CONNECTED);
	const { error } = await send({ resource, operation, ...parameters });
	expect(error?.message).toBe("The WhatsApp account isn't connected [item 0]");
	expect(error?.description).toContain('Get QR Code');
});

test('a file that the server cannot get was not sent: another try may send it', async () => {
	await start();
	const mediaUrl = `${sandbox.url}/nothing.png`;
	const parameters = { messageType: 'image', mediaSource: 'url', mediaUrl };
	const retries = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
	const { error } = await send(parameters, retries);
	expect(error?.message).toContain("The server couldn't get the file");
	expect(error?.description).toContain('Nothing was sent');
	expect(paths().filter((path) => path.startsWith('/message/'))).toHaveLength(2);
});

test('a proxy that takes no large bodies', async () => {
	await start();
	const headers = { 'content-type': 'text/html' };
	sandbox.failNext({ kind: 'status', status: 413, body: '<html>nginx</html>', headers });
	const { error } = await send({});
	expect(error?.message).toBe('The file is too large for the server (HTTP 413) [item 0]');
	expect(error?.description).toContain('by URL');
});
