package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.deadline.Period;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** A rulebook as one document, to the letter as it was when a case first ran under it. */
final class RulebookMapping {

	/** What every case ran under before these periods became part of rulebooks. */
	private static final Map<Period, TimeLimit> BEFORE_THEY_WERE_DATA = Map.of(Period.DECISION_COPY,
			TimeLimit.of(3, "Perki 1/2013"), Period.COURT_OBJECTION_CALENDAR,
			TimeLimit.of(14, "Perki 1/2013 Pasal 60"), Period.CASSATION, TimeLimit.of(14, "UU 14/2008 Pasal 50"));

	private RulebookMapping() {
	}

	static Document write(OfficeCode office, Rulebook rulebook) {
		return fields().with("_id", key(office, rulebook.version()))
				.with("office", office.value())
				.with("version", rulebook.version())
				.with("effectiveFrom", rulebook.effectiveFrom())
				.with("limits",
						rulebook.limits()
								.entrySet()
								.stream()
								.map(limit -> fields().with("period", limit.getKey())
										.with("workingDays", limit.getValue().workingDays())
										.with("basis", limit.getValue().basis().citation()))
								.toList())
				.with("objectionGrounds", rulebook.objectionGrounds())
				.with("clockStart", rulebook.clockStart())
				.with("afterHours", rulebook.afterHours())
				.with("closingTime", rulebook.closingTime().toString())
				.with("targetDays", rulebook.targetDays())
				.document();
	}

	static Rulebook read(Document document) {
		var node = new Node(document);
		var limits = new EnumMap<Period, TimeLimit>(Period.class);
		for (var limit : node.nodes("limits"))
			limits.put(limit.one(Period.class, "period"),
					TimeLimit.of(limit.count("workingDays"), limit.text("basis")));
		BEFORE_THEY_WERE_DATA.forEach(limits::putIfAbsent);
		return new Rulebook(node.text("version"), node.date("effectiveFrom"), limits, node.texts("objectionGrounds"),
				node.one(Rulebook.ClockStart.class, "clockStart"), node.one(Rulebook.AfterHours.class, "afterHours"),
				LocalTime.parse(node.text("closingTime")), node.count("targetDays"));
	}

	static String key(OfficeCode office, String version) {
		return office.value() + "/" + version;
	}

}
