/** A picture of a sunset, drawn here. @returns {Promise<Blob>} */
export async function samplePhoto() {
	const canvas = document.createElement('canvas');
	Object.assign(canvas, { width: 640, height: 420 });
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser draws no pictures.');
	const sky = pen.createLinearGradient(0, 0, 0, 300);
	sky.addColorStop(0, '#32357d');
	sky.addColorStop(0.6, '#e0708a');
	sky.addColorStop(1, '#ffc46b');
	pen.fillStyle = sky;
	pen.fillRect(0, 0, 640, 300);
	pen.fillStyle = '#fff1c9';
	pen.beginPath();
	pen.arc(320, 270, 54, Math.PI, 0);
	pen.fill();
	pen.fillStyle = '#233a66';
	pen.fillRect(0, 270, 640, 150);
	pen.fillStyle = '#ffc46b88';
	for (let row = 0; row < 7; row++) pen.fillRect(260 - row * 8, 285 + row * 18, 120 + row * 16, 4);
	return await new Promise((resolve, reject) => {
		const done = (/** @type {Blob | null} */ blob) =>
			blob ? resolve(blob) : reject(new Error('This browser saves no pictures.'));
		canvas.toBlob(done, 'image/jpeg', 0.85);
	});
}

const RATE = 8_000;

/** Three tones as a WAV file of 8 bits. @returns {Blob} */
export function sampleVoice() {
	const samples = new Uint8Array(RATE).map((_, at) => {
		const tone = [440, 554, 659][Math.floor((at * 3) / RATE)] ?? 440;
		const fade = Math.sin((Math.PI * ((at * 3) % RATE)) / RATE);
		return 128 + 90 * fade * Math.sin((2 * Math.PI * tone * at) / RATE);
	});
	const head = new DataView(new ArrayBuffer(44));
	const text = (/** @type {number} */ at, /** @type {string} */ word) =>
		[...word].forEach((letter, index) => head.setUint8(at + index, letter.charCodeAt(0)));
	text(0, 'RIFF');
	head.setUint32(4, 36 + samples.length, true);
	text(8, 'WAVEfmt ');
	head.setUint32(16, 16, true);
	head.setUint16(20, 1, true);
	head.setUint16(22, 1, true);
	head.setUint32(24, RATE, true);
	head.setUint32(28, RATE, true);
	head.setUint16(32, 1, true);
	head.setUint16(34, 8, true);
	text(36, 'data');
	head.setUint32(40, samples.length, true);
	return new Blob([head, samples], { type: 'audio/wav' });
}
