import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../values/json';
import { boundPayload } from './bound-payload';
import { omitEmpty } from '../values/omit-empty';

/** What somebody chose from buttons or a list, or filled into a form. */
export interface Choice extends IDataObject {
	/** As whoever offered it has named it. */
	id?: string;
	title?: string;
	/** What a form came back with. */
	answers?: IDataObject;
}

export const toChoice = (id: unknown, title: unknown, answers: IDataObject = {}): Choice =>
	omitEmpty({
		id: asText(id),
		title: asText(title),
		answers: Object.keys(answers).length > 0 ? answers : undefined,
	});

/** The answer to a native flow: its parameters are JSON in a text, with more of it inside for forms. */
export function toFlowChoice({ body, nativeFlowResponseMessage }: IDataObject): Choice {
	const { paramsJson } = asObject(nativeFlowResponseMessage);
	const params = parseJson(paramsJson);
	const answers = parseJson(params.response_json);
	const title = asObject(body).text ?? params.title ?? params.display_text;
	return toChoice(params.id ?? answers.id, title, answers);
}

function parseJson(json: unknown): IDataObject {
	try {
		const value: unknown = isObject(json) ? json : JSON.parse(asText(json) ?? '');
		return isObject(value) ? boundPayload(value) : {};
	} catch {
		return {};
	}
}
