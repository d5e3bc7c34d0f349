package id.lacak.request.statistics;

import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionOutcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts that a test sets; days outside the period are left out as the register leaves them out. */
public final class SetCounts implements Counts {

	private final Map<LocalDate, Long> received = new TreeMap<>();

	private List<Answered> answered = List.of();

	private Map<ExemptionGround, Long> grounds = Map.of();

	private Objections objections = new Objections(0, Map.of());

	/** Requests received on a day. */
	public SetCounts received(String day, long count) {
		received.put(LocalDate.parse(day), count);
		return this;
	}

	/** All answers there are. */
	public SetCounts answered(Answered... all) {
		answered = List.of(all);
		return this;
	}

	/** Grounds of refusals. */
	public SetCounts grounds(Map<ExemptionGround, Long> all) {
		grounds = Map.copyOf(all);
		return this;
	}

	/** Objections. */
	public SetCounts objections(long filed, Map<ObjectionOutcome, Long> decided) {
		objections = new Objections(filed, decided);
		return this;
	}

	@Override
	public Map<LocalDate, Long> received(OfficeCode office, LocalDate from, LocalDate to) {
		return received.entrySet()
				.stream()
				.filter(day -> within(day.getKey(), from, to))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Override
	public List<Answered> answered(OfficeCode office, LocalDate from, LocalDate to) {
		return answered.stream().filter(some -> within(some.on(), from, to)).toList();
	}

	@Override
	public Map<ExemptionGround, Long> grounds(OfficeCode office, LocalDate from, LocalDate to) {
		return new TreeMap<>(grounds);
	}

	@Override
	public long unanswered(OfficeCode office, LocalDate from, LocalDate to, LocalDate today) {
		return 0;
	}

	@Override
	public Objections objections(OfficeCode office, LocalDate from, LocalDate to) {
		return objections;
	}

	@Override
	public long disputes(OfficeCode office, LocalDate from, LocalDate to) {
		return 0;
	}

	private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

}
