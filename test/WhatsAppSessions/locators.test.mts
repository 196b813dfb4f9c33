import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { additionalData, node, workflowOf } from '../support/n8n.mts';
import { credentialsOf } from '../support/run-node.mts';
import { credentialOf, TYPE } from './sessions.mts';

let sandbox: SessionsSandbox;
beforeEach(async () => {
	sandbox = await startSessions();
});
afterEach(() => sandbox.stop());

/** Asks as n8n's editor does. */
async function list(method: string, search?: string, credential = {}) {
	const credentials = { whatsAppSessionsApi: { ...credentialOf(sandbox), ...credential } };
	const subject = node('Node', TYPE, { credentials: credentialsOf(credentials) });
	const workflow = await workflowOf([subject]);
	const type = workflow.nodeTypes.getByNameAndVersion(subject.type, 1);
	const data = await additionalData(credentials);
	const context = new LoadOptionsContext(workflow, subject, data, 'parameters.to');
	const ask = type.methods?.listSearch?.[method];
	if (!ask) throw new Error(`No list ${method}`);
	const asked = ask.call(context as unknown as ILoadOptionsFunctions, search);
	return ((await asked) as INodeListSearchResult).results;
}

test('every list that a locator names is there', async () => {
	const workflow = await workflowOf([node('Node', TYPE)]);
	const { description, methods } = workflow.nodeTypes.getByNameAndVersion(TYPE, 1);
	const asked = [...JSON.stringify(description).matchAll(/"searchListMethod":"(\w+)"/g)];
	expect(new Set(asked.map(([, name]) => name))).toEqual(
		new Set(Object.keys(methods?.listSearch ?? {})),
	);
});

test('sessions: with number and state', async () => {
	sandbox.state.addSession({ name: 'Sales', phoneNumber: '351220000000' });
	expect(await list('sessions', 'support')).toEqual([
		{ name: 'Support (351210000000, connected)', value: sandbox.sessionId },
	]);
	expect(await list('sessions', '')).toHaveLength(2);
});

test('contacts: by name and number', async () => {
	sandbox.receive({ number: '351910000000', name: 'João', text: 'Olá' });
	sandbox.receive({ number: '351920000000', text: 'Olá' });
	const joao = { name: 'João (351910000000)', value: '351910000000' };
	expect(await list('contacts', 'joão')).toEqual([joao]);
	expect(await list('contacts', '35191')).toEqual([joao]);
});

test('contacts that have other words for it, and those that cannot be written to', async () => {
	const body = {
		data: [
			{ id: '351910000000@s.whatsapp.net', fullName: 'A' },
			{ id: 17, phoneNumber: '+351920000000', pushName: 'B' },
			{ id: 18, name: 'C' },
			{ id: '1234567@lid', name: 'D' },
		],
	};
	sandbox.failNext({ kind: 'status', status: 200, body });
	expect((await list('contacts')).map(({ value }) => value)).toEqual([
		'351910000000',
		'351920000000',
	]);
});

test('groups: by name', async () => {
	const [group] = sandbox.state.sessions.get(sandbox.sessionId)?.groups.values() ?? [];
	expect(await list('groups', 'tea')).toEqual([{ name: 'Team', value: group?.id }]);
	const body = { groups: [{ id: 17, jid: '120363025246125486@g.us', name: 'Other' }] };
	sandbox.failNext({ kind: 'status', status: 200, body });
	expect(await list('groups')).toEqual([{ name: 'Other', value: '120363025246125486@g.us' }]);
});

test("the trigger's filter shows all groups at once", async () => {
	const type = `${manifest.name}.whatsAppSessionsTrigger`;
	const credentials = { whatsAppSessionsApi: credentialOf(sandbox) };
	const subject = node('Node', type, { credentials: credentialsOf(credentials) });
	const workflow = await workflowOf([subject]);
	const { description, methods } = workflow.nodeTypes.getByNameAndVersion(type, 1);
	const asked = [...JSON.stringify(description).matchAll(/"loadOptionsMethod":"(\w+)"/g)];
	expect(asked.map(([, name]) => name)).toEqual(Object.keys(methods?.loadOptions ?? {}));
	const data = await additionalData(credentials);
	const context = new LoadOptionsContext(workflow, subject, data, 'parameters.filters.groups');
	const [group] = sandbox.state.sessions.get(sandbox.sessionId)?.groups.values() ?? [];
	expect(await methods?.loadOptions?.groups?.call(context as never)).toEqual([
		{ name: 'Team', value: group?.id },
	]);
});

test('recipients: groups and people together', async () => {
	sandbox.receive({ number: '351910000000', name: 'João', text: 'Olá' });
	expect((await list('recipients')).map(({ name }) => name)).toEqual([
		'Team',
		'João (351910000000)',
	]);
	expect((await list('recipients', 'joã')).map(({ value }) => value)).toEqual(['351910000000']);
});

test('without the token, the list of sessions says what is missing', async () => {
	await expect(list('sessions', '', { personalAccessToken: '' })).rejects.toThrow(
		'The credential is missing the Personal Access Token',
	);
});
