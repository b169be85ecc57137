const KEY = 'vigil.sound';

/** Two rising tones, short enough not to hide a monitor's own alarms. */
const TONES_HZ = [660, 880] as const;
const TONE_SECONDS = 0.16;
const LOUDNESS = 0.2;

export function isSoundOn(): boolean {
  return localStorage.getItem(KEY) === 'on';
}

/** Off until the person turns it on; a setting of this computer, no trial data. */
export function setSoundOn(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

export async function playChime(): Promise<void> {
  const audio = new AudioContext();
  for (const [i, hertz] of TONES_HZ.entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + i * TONE_SECONDS;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(LOUDNESS, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + TONE_SECONDS);
  }
  await new Promise((resolve) => setTimeout(resolve, TONES_HZ.length * TONE_SECONDS * 1000 + 100));
  await audio.close();
}
