import type { Fault, FaultScope } from './fault.mts';

interface Waiting {
	fault: Fault;
	left: number;
	matches(method: string, path: string, body: string): boolean;
}

/** The faults that are still to happen, first come first served. */
export class FaultQueue {
	#waiting: Waiting[] = [];

	/** How many calls will still fail. */
	get pending(): number {
		return this.#waiting.reduce((sum, { left }) => sum + left, 0);
	}

	failNext(fault: Fault, { times = 1, method, path, bodyIncludes = '' }: FaultScope = {}): void {
		const wantedPath = path === undefined ? undefined : pathPattern(path);
		this.#waiting.push({
			fault,
			left: times,
			matches: (calledMethod, calledPath, body) =>
				(method === undefined || method.toUpperCase() === calledMethod) &&
				(wantedPath === undefined || wantedPath.test(calledPath)) &&
				body.includes(bodyIncludes),
		});
	}

	/** The fault that this call runs into, used up by it. */
	take(method: string, path: string, body = ''): Fault | undefined {
		const next = this.#waiting.find((entry) => entry.matches(method, path, body));
		if (next === undefined) return undefined;
		next.left -= 1;
		if (next.left <= 0) this.#waiting = this.#waiting.filter((entry) => entry !== next);
		return next.fault;
	}

	clear(): void {
		this.#waiting = [];
	}
}

function pathPattern(glob: string): RegExp {
	const source = glob
		.split(/(\*+)/)
		.map((part) => {
			if (part === '*') return '[^/]+';
			if (part.startsWith('*')) return '.*';
			return part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
		})
		.join('');
	return new RegExp(`^${source}$`);
}
