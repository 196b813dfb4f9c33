import type { Resource } from '../../../shared/action/operation';
import { checkOnWhatsApp } from './checkOnWhatsApp';
import { get } from './get';
import { getAll } from './getAll';
import { upsert } from './upsert';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	description: 'Contacts of the session',
	operations: [get, getAll, upsert, checkOnWhatsApp],
};
