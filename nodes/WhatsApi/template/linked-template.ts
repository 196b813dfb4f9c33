import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../shared/http/explained-error';

/** What stands for the link in a variable of a template, and what for all of it behind the host. */
const LINK = '{link}';
const LINK_PATH = '{linkPath}';

/** Writes the link into the variables of a template; throws ExplainedError if none has a place for it. */
export function linkedTemplate(template: IDataObject, link: string): IDataObject {
	const json = JSON.stringify(template);
	if (!json.includes(LINK) && !json.includes(LINK_PATH)) throw noPlace();
	const { pathname, search } = new URL(link);
	// A URL needs no escaping in JSON.
	const linked = json.replaceAll(LINK, link).replaceAll(LINK_PATH, `${pathname.slice(1)}${search}`);
	return JSON.parse(linked) as IDataObject;
}

const noPlace = () =>
	new ExplainedError(
		'The template has no place for the link',
		`Enter ${LINK} in one of its variables. For a URL button whose address ends with a variable, enter ${LINK_PATH}: the link without the host.`,
	);
