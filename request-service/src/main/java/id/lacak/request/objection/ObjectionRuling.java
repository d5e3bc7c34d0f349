package id.lacak.request.objection;

import java.util.List;

/** What came of a command: events to record, or a refusal that changes nothing. */
public sealed interface ObjectionRuling {

	/** The command is carried out by recording these. */
	record Accepted(List<ObjectionEvent> events) implements ObjectionRuling {

		public Accepted {
			events = List.copyOf(events);
		}
	}

	/** Nothing changes. */
	record Refused(ObjectionRefusal why) implements ObjectionRuling {
	}

	/** Carried out by these events. */
	static ObjectionRuling accepted(ObjectionEvent... events) {
		return new Accepted(List.of(events));
	}

	/** Refused for this reason. */
	static ObjectionRuling refused(ObjectionRefusal why) {
		return new Refused(why);
	}

}
