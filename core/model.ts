import type {
  Choice,
  channelKinds,
  densityWords,
  findingStatuses,
  levels,
  linkKinds,
  states,
  statuses,
} from './schema/choices.ts';
import type { Located, Span } from './span.ts';
import type { Role } from './vocabulary.ts';

export type { Role };

/**
 * A blueprint as its author wrote it: readonly, with the span of every element, nothing derived but ids.
 * What follows from it (columns, arrows, who refers to whom) is in `analysis.ts`.
 */
export interface Blueprint {
  /** The whole document, from its first key to its end. */
  readonly span: Span;
  /** The value of `blueprint`; absent when the file does not say it. */
  readonly title?: Located<string>;
  readonly description?: Located<string>;
  readonly state?: Located<State>;
  /** The path of the blueprint that this one changes, as written. */
  readonly basedOn?: Located<string>;
  readonly owner?: Located<string>;
  readonly version?: Located<string>;
  /** As written, `2026-11-01`; a date that does not exist is a problem and is still kept here. */
  readonly date?: Located<string>;
  /** The tag of the language it is written in, in its usual spelling: `de-CH`. */
  readonly lang?: Located<string>;
  readonly personas: readonly Persona[];
  readonly scenario?: Located<string>;
  readonly objective?: Located<string>;
  readonly why?: Located<string>;
  readonly method?: Located<string>;
  readonly actors: readonly Actor[];
  readonly channels: readonly Channel[];
  readonly systems: readonly System[];
  readonly processes: readonly Process[];
  /** Top to bottom. The five canonical ones when the file has no `lanes`. Never empty. */
  readonly lanes: readonly Lane[];
  /** The span of `lanes:`, key and value; absent when the lanes are the default ones. */
  readonly lanesSpan?: Span;
  readonly stages: readonly Stage[];
  /** In the order in which they are presented. */
  readonly views: readonly NamedView[];
  /** Severities set in the file under `lint:`, by the code of the rule. */
  readonly lint: ReadonlyMap<string, Located<RuleLevel>>;
}

/** The service of today, or the one that is wanted. */
export type State = Choice<typeof states>;
/** The severity of a problem, from what makes the file wrong to a quiet suggestion. */
export type Severity = Exclude<RuleLevel, 'off'>;
/** The level that a rule is set to: a severity, or not run at all. */
export type RuleLevel = Choice<typeof levels>;

/** The properties of every element that can be referred to. */
export interface Named {
  /** Never empty: as written, else the name in kebab-case, else made from its place (`step-3`). */
  readonly id: string;
  /** The span of the id; absent when it is derived from the name. */
  readonly idSpan?: Span;
  /** May be empty in a half-written file. */
  readonly name: string;
  /** The span of the name, or the nearest place that could hold it. */
  readonly nameSpan: Span;
  /** The whole element in the file. */
  readonly span: Span;
}

/** A name that points at another element. It may point at nothing. */
export interface Reference extends Located<string> {}

/** A typical customer, under `persona`. */
export interface Persona {
  /** As written, else what follows from the name. */
  readonly id: string;
  readonly idSpan?: Span;
  readonly name: Located<string>;
  readonly goal?: Located<string>;
  readonly note?: Located<string>;
  /** The path of a file, as written. */
  readonly image?: Located<string>;
  readonly span: Span;
}

/** A person or role of the organisation, under `actors`. */
export interface Actor extends Named {
  readonly kind: 'actor';
  readonly department?: Located<string>;
  readonly note?: Located<string>;
}

/** A place where the customer meets the service, under `channels`. */
export interface Channel extends Named {
  readonly kind: 'channel';
  readonly reach?: Located<Choice<typeof channelKinds>>;
  readonly note?: Located<string>;
}

/** Software or a machine that the service runs on, under `systems`. */
export interface System extends Named {
  readonly kind: 'system';
  readonly owner?: Located<string>;
  readonly url?: Located<string>;
  readonly note?: Located<string>;
}

/** A support process that several steps share; it appears where a cell `needs` it. */
export interface Process extends Named {
  readonly kind: 'process';
  readonly owner?: Located<string>;
  readonly by: readonly Reference[];
  readonly systems: readonly Reference[];
  readonly duration?: Located<Duration>;
  readonly policy?: Located<string>;
  readonly metrics: readonly Metric[];
  readonly note?: Located<string>;
  readonly url?: Located<string>;
}

/** One row of the blueprint: one of those under `lanes`, or a canonical one that the file does not write. */
export interface Lane extends Named {
  readonly kind: 'lane';
  readonly role: Role;
  /** The span of the role; absent when it follows from the id. */
  readonly roleSpan?: Span;
}

/** A phase of the journey. */
export interface Stage extends Named {
  readonly kind: 'stage';
  readonly description?: Located<string>;
  readonly steps: readonly Step[];
  /** The span of `steps:`, key and value; absent when the stage has none. */
  readonly stepsSpan?: Span;
}

/** One column: one touchpoint. */
export interface Step extends Named {
  readonly kind: 'step';
  readonly channels: readonly Reference[];
  /** 1..5 */
  readonly importance?: Located<number>;
  /** 1..5 */
  readonly rating?: Located<number>;
  /** 1..5 */
  readonly target?: Located<number>;
  /** -2..2 */
  readonly emotion?: Located<number>;
  /** The emotion of single personas, each -2..2, in the order of the file. */
  readonly emotions: readonly PersonaEmotion[];
  readonly moment?: Located<boolean>;
  readonly thinks: readonly Located<string>[];
  readonly expects: readonly Located<string>[];
  readonly pains: readonly Finding[];
  readonly opportunities: readonly Finding[];
  readonly ideas: readonly Finding[];
  readonly questions: readonly Finding[];
  readonly feedback: readonly Located<string>[];
  readonly metrics: readonly Metric[];
  /** For each case, as written: `4.20 EUR`. */
  readonly cost?: Located<string>;
  /** In a period, as written: `300 a week`. */
  readonly volume?: Located<string>;
  /** The share that goes no further from here, as written: `12 %`. */
  readonly dropOff?: Located<string>;
  readonly note?: Located<string>;
  /** The path of a file, as written. */
  readonly image?: Located<string>;
  /** The steps or cells that the customer goes on to; absent when the file leaves it to the order of the steps. */
  readonly next?: readonly Link[];
  /** In the order of the lanes, and within a lane in the order of the file. */
  readonly cells: readonly Cell[];
  /** The lane keys the step has, also those without a cell, by lane id: span of key and value. */
  readonly laneSpans: ReadonlyMap<string, Span>;
}

/** The emotion of one persona at a step. */
export interface PersonaEmotion {
  /** The id of a persona, which may not be there. */
  readonly persona: Located<string>;
  readonly value: Located<number>;
}

/** The content of one lane at one step. */
export interface Cell extends Named {
  readonly kind: 'cell';
  /** Id of its lane. */
  readonly lane: string;
  /** True when it is written short, as a plain string. */
  readonly short: boolean;
  readonly by: readonly Reference[];
  readonly channels: readonly Reference[];
  readonly systems: readonly Reference[];
  readonly needs: readonly Reference[];
  /** Explicit arrows; absent when the arrow is derived, empty when there is none. */
  readonly to?: readonly Link[];
  readonly duration?: Located<Duration>;
  readonly wait?: Located<Duration>;
  readonly fail: readonly FailPoint[];
  readonly pains: readonly Finding[];
  readonly opportunities: readonly Finding[];
  readonly ideas: readonly Finding[];
  readonly questions: readonly Finding[];
  /** Emotion of those who do it, -2..2. */
  readonly emotion?: Located<number>;
  readonly policy: readonly Located<string>[];
  readonly metrics: readonly Metric[];
  /** For each case, as written: `4.20 EUR`. */
  readonly cost?: Located<string>;
  /** In a period, as written: `300 a week`. */
  readonly volume?: Located<string>;
  /** The share that goes no further from here, as written: `12 %`. */
  readonly dropOff?: Located<string>;
  readonly note?: Located<string>;
  /** The path of a file, as written. */
  readonly image?: Located<string>;
  readonly status?: Located<Choice<typeof statuses>>;
  readonly source?: Located<string>;
  readonly url?: Located<string>;
}

/** The kind of an arrow, where the author says so. */
export type LinkKind = Choice<typeof linkKinds>;

/** An arrow that the author wrote. */
export interface Link {
  readonly to: Reference;
  readonly label?: Located<string>;
  readonly linkKind?: Located<LinkKind>;
  readonly span: Span;
}

/** A length of time as the author wrote it, and in seconds (at least 0). */
export interface Duration {
  readonly text: string;
  readonly seconds: number;
}

/** Something that is measured, under `metrics`. */
export interface Metric {
  readonly name: Located<string>;
  /** As written: `14m`, `82 %`, `4.2`. */
  readonly value?: Located<string>;
  readonly target?: Located<string>;
  readonly source?: Located<string>;
  readonly span: Span;
}

/** The status of a finding: from nobody having decided about it to done, or dropped. */
export type FindingStatus = Choice<typeof findingStatuses>;

/** Something that was found at a step or a cell: a short text, or followed up with its keys. */
export interface Finding extends Named {
  readonly kind: 'finding';
  /** 1..5 */
  readonly severity?: Located<number>;
  /** 1..5 */
  readonly effort?: Located<number>;
  readonly owner?: Located<string>;
  readonly status?: Located<FindingStatus>;
  /** As written, `2027-03-01`; a date that does not exist is a problem and is still kept here. */
  readonly due?: Located<string>;
  readonly evidence?: Located<string>;
  readonly url?: Located<string>;
  /** The findings that it does something about. */
  readonly answers: readonly Reference[];
}

/** Something that can go wrong, under `fail`. */
export interface FailPoint extends Finding {
  readonly recovery?: Located<string>;
  /** 1..5 */
  readonly occurrence?: Located<number>;
  /** 1..5 */
  readonly detection?: Located<number>;
}

/** A look at the picture that has a name, under `views`. What it names may not be there. */
export interface NamedView {
  /** May be empty in a half-written file. */
  readonly name: Located<string>;
  /** Ids of lanes, or one of the words for all and for the journey; every lane when there are none. */
  readonly lanes: readonly Reference[];
  /** Ids of stages; every stage when there are none. */
  readonly stages: readonly Reference[];
  /** Kinds of rows, and `emotion` for the curve; absent when the density says which. */
  readonly rows?: readonly Located<string>[];
  readonly density?: Located<Choice<typeof densityWords>>;
  /** The id of a step, a cell, a process or a stage. */
  readonly focus?: Reference;
  readonly filter: ViewFilter;
  /** Markdown. */
  readonly say?: Located<string>;
  readonly span: Span;
}

/** The filter of a view: ids, and names of departments, that stay clear. Nothing fades when it is empty. */
export interface ViewFilter {
  readonly actors: readonly Reference[];
  readonly departments: readonly Located<string>[];
  readonly channels: readonly Reference[];
  readonly systems: readonly Reference[];
  readonly lanes: readonly Reference[];
}

/** Everything that an id can name. */
export type Element = Actor | Channel | System | Process | Lane | Stage | Step | Cell | Finding;
/** The names of the kinds of elements. */
export type ElementKind = Element['kind'];
