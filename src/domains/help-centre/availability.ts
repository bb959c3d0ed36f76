/**
 * Share of a month in which the platform is up (G3). A version of the agreement holds clocks alone until availability
 * is measured; from then on it is to be read from there.
 */
export const promisedAvailability = 0.99
