import type { IDataObject } from 'n8n-workflow';
import { flowEngine } from '../../nodes/FlowEngine/gateway.ts';

interface Row {
	/** operation: what of it */
	name: string;
	params: IDataObject;
	request: IDataObject;
}

/** Tests what the operations of one call ask for, and that none of the resource's is left out. */
export function testRequests(resource: string, rows: Row[]): void {
	const { operations = [] } = flowEngine.resources.find(({ value }) => value === resource) ?? {};
	const operationOf = ({ name }: Row) => name.split(':', 1)[0] ?? '';

	test.each(rows)(`${resource}.$name`, (row) => {
		const operation = operations.find(({ value }) => value === operationOf(row));
		if (!operation || !('request' in operation)) throw new Error(`No request of ${row.name}`);
		expect(operation.request(row.params as never, () => ({}))).toEqual(row.request);
	});

	test('every operation of one call has a row', () => {
		const single = operations.filter((operation) => 'request' in operation);
		expect(single.map(({ value }) => value).toSorted()).toEqual(
			[...new Set(rows.map(operationOf))].toSorted(),
		);
	});
}
