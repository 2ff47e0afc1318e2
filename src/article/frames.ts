// Frames are pages of their own, and we read the top one alone: the reader is told where that leaves much out.

/** A frame of less than this part of the window holds an advert, a map or a video. */
const LARGE = 0.3;

/** Whether a frame of the page takes much of the window. */
export function hasLargeFrames(document: Document): boolean {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const least = innerWidth * innerHeight * LARGE;
  return [...document.querySelectorAll('iframe, frame')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width > 0 && Math.min(width, innerWidth) * Math.min(height, innerHeight) >= least;
  });
}
