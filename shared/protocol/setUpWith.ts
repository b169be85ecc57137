/** Stands for the protocol a trial was set up with, which has no draft behind it, where versions are named by their ids. */
export const SET_UP_WITH = 0;
