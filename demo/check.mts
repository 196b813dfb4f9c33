import type { Stage } from './stage.mts';

/** Runs every check of every scene in order, and says how each went. */
export async function check({ scenes }: Stage): Promise<{ passed: number; failed: number }> {
	const result = { passed: 0, failed: 0 };
	for (const { gateway, checks } of scenes) {
		const { title: name } = gateway;
		for (const [promise, keep] of Object.entries(checks)) {
			try {
				await keep();
				result.passed++;
				console.log(`  ✓ ${name}: ${promise}`);
			} catch (error) {
				result.failed++;
				console.log(`  ✗ ${name}: ${promise}\n${String(error)}`);
			}
		}
	}
	return result;
}
