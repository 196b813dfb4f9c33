import type { Resource } from '../../../shared/action/operation';
import { assign } from './assign';
import { getAll } from './getAll';
import { unassign } from './unassign';

export const aiAgent: Resource = {
	name: 'AI Agent',
	value: 'aiAgent',
	description: 'WhatSMS AI agents that answer tickets automatically',
	operations: [assign, unassign, getAll],
};
