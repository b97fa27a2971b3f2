// How much it counts where a word stands.
export const WEIGHTS = [8, 5.5, 2.4];
export const SAID = 1.3;
export const COMMON = 0.15;
