import { clientOf, started, stopAll, unknownId } from './client.mts';

afterEach(stopAll);

const json = { headers: { 'content-type': 'application/json' } };

it.each([
	['an unknown address', 'get', '/nothing', undefined, 404],
	['an unknown contact', 'get', `/contacts/${unknownId}`, undefined, 404],
	['an unknown ticket', 'get', `/tickets/${unknownId}`, undefined, 404],
	['the messages of an unknown ticket', 'get', `/tickets/${unknownId}/messages`, undefined, 404],
	['a send to an unknown ticket', 'post', `/tickets/${unknownId}/messages`, '{"body":"x"}', 404],
	['a change of an unknown contact', 'put', `/contacts/${unknownId}`, '{"name":"x"}', 404],
	['a change of an unknown ticket', 'put', `/tickets/${unknownId}`, '{"status":"open"}', 404],
	['an id that is not a uuid', 'get', '/tickets/7', undefined, 400],
	['an address that cannot be decoded', 'get', '/contacts/%ZZ', undefined, 400],
	['broken JSON', 'post', '/contacts', '{"name":', 400],
	['an empty body', 'post', '/contacts', '', 400],
	['a body that is no object', 'post', '/contacts', '[]', 400],
	['a missing field', 'post', '/contacts', '{"name":"x"}', 400],
	['an update by PATCH', 'patch', `/contacts/${unknownId}`, '{"name":"x"}', 405],
	['a DELETE', 'delete', `/tickets/${unknownId}`, undefined, 405],
	['a PUT on a list', 'put', '/tickets', '{}', 405],
])('%s is answered with { error }', async (_what, method, url, data, status) => {
	const client = clientOf(await started());
	const answer = await client.request({ method, url, data, ...(data === undefined ? {} : json) });
	expect(answer.status).toBe(status);
	expect(answer.headers['content-type']).toMatch(/^application\/json/);
	expect(answer.data).toEqual({ error: expect.stringMatching(/\S/) });
});

it('a body that does not say it is JSON is refused, as none of the documented codes fits better', async () => {
	const client = clientOf(await started());
	const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
	const answer = await client.post('/contacts', 'name=x&number=351910000000', form);
	expect([answer.status, answer.data]).toEqual([400, { error: 'Pedido inválido' }]);
});

it('a 405 names the methods there are', async () => {
	const client = clientOf(await started());
	const answer = await client.patch(`/tickets/${unknownId}`, { status: 'open' });
	expect(answer.headers['allow']).toBe('GET, PUT');
	expect(answer.data).toEqual({ error: 'Método não permitido: use GET, PUT' });
});

it('an address outside the API is a 404 too', async () => {
	const sandbox = await started();
	const answer = await clientOf(sandbox).get(`${sandbox.url}/elsewhere`);
	expect([answer.status, answer.data]).toEqual([404, { error: 'Recurso não encontrado' }]);
});

it('the error says which field is wrong', async () => {
	const client = clientOf(await started());
	const refused = async (body: object) => {
		const { status, data } = await client.post('/contacts', body);
		expect(status).toBe(400);
		return (data as { error: string }).error;
	};
	expect(await refused({ name: 'x' })).toBe('Campo obrigatório em falta: number');
	expect(await refused({ name: 'x', number: '351910000000', tag: 1 })).toBe(
		'Campo desconhecido: tag',
	);
	expect(await refused({ name: 'x', number: 'abc' })).toBe('Valor inválido para number');
});
