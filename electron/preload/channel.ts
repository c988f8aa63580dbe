/** The one channel between window and program. */
export const CHANNEL = 'grondslag:call'
