/** The version of the Graph API that these connectors were written for; Meta keeps one for about two years. */
export const GRAPH_VERSION = 'v25.0';
