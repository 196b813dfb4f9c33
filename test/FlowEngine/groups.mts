import type { IDataObject } from 'n8n-workflow';
import { newGroup } from '../../sandbox/flowengine/group.mts';
import type { Group } from '../../sandbox/flowengine/group.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineOptions, FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, run } from './flowengine.mts';

export const GROUP = '120363025246125486@g.us';

/** What `start` has started last; stopped after the test. */
export let sandbox: FlowEngineSandbox;
/** The number is its owner, and one more person is in it. */
export let group: Group;

export async function start(options: FlowEngineOptions = {}) {
	sandbox = await startFlowEngine(options);
	const { instance } = sandbox;
	group = newGroup(instance.jid, 'Orders', ['351920000000@s.whatsapp.net'], GROUP);
	instance.groups.set(GROUP, group);
}
afterEach(() => sandbox.stop());

export const parametersOf = (operation: string, parameters: IDataObject) => ({
	resource: 'group',
	operation,
	account: by('', 'list'),
	groupId: by(GROUP, 'id'),
	...parameters,
});

/** Runs an operation on the group. */
export const called = async (operation: string, parameters: IDataObject = {}) =>
	await run(sandbox, parametersOf(operation, parameters));

/** What it puts out. */
export async function put(operation: string, parameters: IDataObject = {}) {
	const { items, error } = await called(operation, parameters);
	expect(error).toBeUndefined();
	return items.map(({ json }) => json);
}
