import manifest from '../../package.json' with { type: 'json' };
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { runNode } from '../support/run-node.mts';

const NOBODYS = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

test('what WhatSMS does not find is named by its field and value', async () => {
	const sandbox = await startWhatSms();
	try {
		const { error } = await runNode({
			type: `${manifest.name}.whatSms`,
			parameters: {
				resource: 'ticket',
				operation: 'get',
				ticketId: { __rl: true, mode: 'id', value: NOBODYS },
			},
			credentials: { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
		});
		expect(error?.message).toContain(`WhatSMS couldn't find 'Ticket' "${NOBODYS}": “`);
	} finally {
		await sandbox.stop();
	}
});
