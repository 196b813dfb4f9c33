import type { N8n } from '../../lab/n8n.mts';
import { signedIn } from '../../lab/signed-in.mts';
import { openLink } from '../../sandbox/person.mts';
import { GATEWAYS } from '../contract/action-gateways.mts';
import type { Gateway } from '../contract/action-gateways.mts';
import { ask } from './asking/asked.mts';

let n8n: N8n;
let gateway: Gateway;
beforeAll(async () => {
	n8n = await signedIn();
	gateway = await GATEWAYS.flowEngine!();
});
afterAll(async () => {
	await gateway?.stop();
	await n8n?.stop();
});

test('probe', async () => {
	const id = await n8n.client.createCredential(
		'c',
		gateway.credential,
		gateway.credentials as never,
	);
	const asker = {
		n8n,
		node: 'flowEngine',
		gateway,
		credentials: { [gateway.credential]: { id, name: 'c' } },
	};
	const asked = await ask(asker, {});
	console.log(asked.status, asked.link, asked.error);
	const page = await openLink(asked.link);
	console.log(page.status, page.html);
	const after = await page.click('Approve');
	console.log(after.status, after.text);
	console.log(await asked.output(), await asked.now());
	const again = await page.click('Approve');
	console.log(again.status, again.text);
});
