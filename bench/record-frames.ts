interface Recorder {
  frames: number[] | undefined;
}

/** Runs in the page: notes the time of every frame from now on, in ms. */
export function recordFrames(): void {
  const recorder = window as unknown as Recorder;
  const frames: number[] = [];
  recorder.frames = frames;
  const note = (time: number) => {
    frames.push(time);
    if (recorder.frames === frames) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Runs in the page: ends that, and returns the times. */
export function stopFrames(): readonly number[] {
  const recorder = window as unknown as Recorder;
  const { frames = [] } = recorder;
  recorder.frames = undefined;
  return frames;
}
