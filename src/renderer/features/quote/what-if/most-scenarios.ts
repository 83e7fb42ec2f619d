/** So many scenarios stand beside the forecast. */
export const mostScenarios = 5;
