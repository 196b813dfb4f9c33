export type Run = (text: string) => unknown;

/** Too fast to tell from noise: what is quadratic takes ten times as long. */
const NOISE_MS = 20;

/** Four times the length takes four times as long if time is in proportion, and 16 times if it is quadratic. */
const MOST_GROWTH = 9;

/** Whether the time for a text grows as the square of its length: from n to 4n characters, and to 16n. */
export function isQuadratic(run: Run, textOf: (length: number) => string, n: number): boolean {
	return cpuMs(run, textOf(4 * n)) >= NOISE_MS && [n, 4 * n].every((length) => grows(length));

	function grows(length: number): boolean {
		const [short, long] = [textOf(length), textOf(4 * length)];
		// In turns, so that a machine that becomes slower does so for both
		const times = Array.from({ length: 3 }, () => [cpuMs(run, short), cpuMs(run, long)] as const);
		const [few, most] = [0, 1].map((which) => Math.min(...times.map((pair) => pair[which] ?? 0)));
		return (most ?? 0) > MOST_GROWTH * (few ?? 0);
	}
}

/** The time that the processor works on it, whatever else it does meanwhile. */
function cpuMs(run: Run, text: string): number {
	const before = process.cpuUsage();
	try {
		run(text);
	} catch {
		// A refusal is an outcome like any other.
	}
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
