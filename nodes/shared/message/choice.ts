import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, present } from '../values/json';
import { bounded } from './bounded';

/** What somebody chose from buttons or a list, or filled into a form. */
export interface Choice extends IDataObject {
	/** As whoever offered it has named it. */
	id?: string;
	title?: string;
	/** What a form came back with. */
	answers?: IDataObject;
}

export const choice = (id: unknown, title: unknown, answers: IDataObject = {}): Choice =>
	present({
		id: asText(id),
		title: asText(title),
		answers: Object.keys(answers).length > 0 ? answers : undefined,
	});

/** The answer to a native flow: its parameters are JSON in a text, with more of it inside for forms. */
export function flowChoice({ body, nativeFlowResponseMessage }: IDataObject): Choice {
	const { paramsJson } = asObject(nativeFlowResponseMessage);
	const params = parsed(paramsJson);
	const answers = parsed(params.response_json);
	const title = asObject(body).text ?? params.title ?? params.display_text;
	return choice(params.id ?? answers.id, title, answers);
}

function parsed(json: unknown): IDataObject {
	try {
		const value: unknown = isObject(json) ? json : JSON.parse(asText(json) ?? '');
		return isObject(value) ? bounded(value) : {};
	} catch {
		return {};
	}
}
