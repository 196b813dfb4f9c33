import { displayParameter } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';
import { showFor } from '../../nodes/shared/fields/show-for.ts';

const node = { typeVersion: 1 } as INode;

const [title, amount] = showFor({ messageType: ['order'] }, [
	{ displayName: 'Title', name: 'title', type: 'string', default: '' },
	{
		displayName: 'Amount',
		name: 'amount',
		type: 'number',
		default: 0,
		displayOptions: { show: { payment: ['cash', 'card'] } },
	},
]);

test.each([
	[{ messageType: 'order', payment: 'card' }, true, true],
	[{ messageType: 'order', payment: 'later' }, true, false],
	[{ messageType: 'text', payment: 'card' }, false, false],
])('with %j, a field without conditions of its own is shown: %j, the other: %j', (...row) => {
	const [values, isTitleShown, isAmountShown] = row;
	expect(displayParameter(values, title as never, node, null)).toBe(isTitleShown);
	expect(displayParameter(values, amount as never, node, null)).toBe(isAmountShown);
});
