/** Events of collecting, matching and deciding. A collecting run is one event, never one a post. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'monitoring.posts-stored': {
      channelId: string | null;
      added: number;
      edited: number;
      /** Found to repeat a source that came late. */
      turned: number;
      gone: number;
      confirmed: number;
      queued: number;
    };
    'monitoring.decided': {
      postId: string;
      subjectType: 'activity' | 'narrative';
      subjectId: string;
      verdict: 'yes' | 'no';
      kind: string | null;
    };
    'monitoring.decision-undone': {
      postId: string;
      subjectType: 'activity' | 'narrative';
      subjectId: string;
    };
    'monitoring.sample-answered': { postId: string; drawnFrom: string; verdict: 'yes' | 'no' };
    'monitoring.samples-drawn': { week: string; drawn: number };
  }
}

export {};
