import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readData } from '../../responses';

export const getSummary = operation({
	name: 'Get Summary',
	value: 'getSummary',
	action: 'Get delivery summary',
	description: 'Retrieve the number of messages sent, delivered, read, and failed',
	fields: [],
	request: () => ({ method: 'GET', path: path`/analytics/summary` }),
	output: readData,
});
