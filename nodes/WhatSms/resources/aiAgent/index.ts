import type { Resource } from '../../../shared/action/operation';
import { assign } from './assign';
import { getAll } from './getAll';
import { unassign } from './unassign';

export const aiAgent: Resource = {
	name: 'AI Agent',
	value: 'aiAgent',
	description: 'An AI of WhatSMS, which answers in tickets by itself',
	operations: [assign, unassign, getAll],
};
