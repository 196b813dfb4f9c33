import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readData } from '../../responses';

export const getSummary = operation({
	name: 'Get Summary',
	value: 'getSummary',
	action: 'Get summary of deliveries',
	description: 'Get how many messages were sent, delivered and read, and how many failed',
	fields: [],
	request: () => ({ method: 'GET', path: path`/analytics/summary` }),
	output: readData,
});
