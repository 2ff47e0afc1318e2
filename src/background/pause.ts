// How work in the background shares its thread.

/** Lets messages that wait be answered first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
