/** The first answer that will do. */
export async function eventually<T>(
	ask: () => T | Promise<T>,
	isEnough: (answer: T) => boolean,
	timeoutMs = 100_000,
	pauseMs = 50,
): Promise<T> {
	for (const until = Date.now() + timeoutMs; ;) {
		const answer = await ask();
		if (isEnough(answer)) return answer;
		if (Date.now() > until) throw new Error(`Still ${JSON.stringify(answer)}`);
		await new Promise((done) => setTimeout(done, pauseMs));
	}
}
