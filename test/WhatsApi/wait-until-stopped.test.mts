import manifest from '../../package.json' with { type: 'json' };
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import { until } from '../sandbox/until.mts';
import { runNode } from '../support/run-node.mts';
import { messagesOf } from './whatsapi.mts';

test('who stops the execution meanwhile is not told that nothing was sent', async () => {
	const sandbox = await startWhatsApi({ plan: 'pro', step: 60_000 });
	const { error } = await runNode({
		type: `${manifest.name}.whatsApi`,
		parameters: {
			resource: 'message',
			operation: 'sendTemplate',
			to: '351910000000',
			options: { waitUntil: 'read' },
		},
		credentials: { whatsApiApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
		cancelAfter: until(() => messagesOf(sandbox).length === 1),
	});
	expect(error?.message).toContain('The execution was stopped');
	expect(error?.description).toBe("This item wasn't processed any further.");
	expect(messagesOf(sandbox)).toHaveLength(1);
	await sandbox.stop();
});
