/** What a model is told of a tool. */
export interface OfferedTool {
	name: string;
	description?: string;
	parameters?: object;
}

/** Chat completions wrap a tool in `function`; responses don't. */
export interface ToolsCall {
	tools?: ReadonlyArray<{ function?: OfferedTool } & Partial<OfferedTool>>;
}

export const toolsIn = ({ tools = [] }: ToolsCall): OfferedTool[] =>
	tools.map(({ function: wrapped, ...bare }) => wrapped ?? { name: '', ...bare });
