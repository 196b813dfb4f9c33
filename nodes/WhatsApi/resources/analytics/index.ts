import type { Resource } from '../../../shared/action/operation';
import { getSummary } from './getSummary';

export const analytics: Resource = {
	name: 'Analytics',
	value: 'analytics',
	description: 'Delivery statistics',
	operations: [getSummary],
};
