/** The field polynomial of ISO/IEC 18004: x^8 + x^4 + x^3 + x^2 + 1. */
const POLYNOMIAL = 0x11d;

/** The `count` Reed-Solomon error correction codewords of `data`, over GF(2^8). */
export function correctionOf(data: readonly number[], count: number): number[] {
	const divisor = generator(count);
	const remainder = Array.from({ length: count }, () => 0);
	for (const byte of data) {
		const factor = byte ^ (remainder.shift() ?? 0);
		remainder.push(0);
		divisor.forEach((coefficient, i) => {
			remainder[i] = (remainder[i] ?? 0) ^ product(coefficient, factor);
		});
	}
	return remainder;
}

/** The coefficients of (x - 2^0)(x - 2^1)…, without the leading one, which is 1. */
function generator(degree: number): number[] {
	let coefficients = [1];
	let root = 1;
	for (let i = 0; i < degree; i++) {
		const shifted = [...coefficients, 0];
		const scaled = [0, ...coefficients].map((coefficient) => product(coefficient, root));
		coefficients = shifted.map((coefficient, j) => coefficient ^ (scaled[j] ?? 0));
		root = product(root, 2);
	}
	return coefficients.slice(1);
}

function product(a: number, b: number): number {
	let sum = 0;
	for (let bit = 7; bit >= 0; bit--) {
		sum = (sum << 1) ^ ((sum >>> 7) * POLYNOMIAL);
		sum ^= ((b >>> bit) & 1) * a;
	}
	return sum;
}
