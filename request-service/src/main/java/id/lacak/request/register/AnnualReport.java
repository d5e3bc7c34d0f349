package id.lacak.request.register;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/** The figures of the annual service report (UU 14/2008 Pasal 12, Perki 1/2021 Pasal 56). */
@Component
class AnnualReport {

	private static final int PIECE = 200;

	private static final int LAST_DAY = 31;

	private final RegisterBook book;

	private final Offices offices;

	AnnualReport(RegisterBook book, Offices offices) {
		this.book = book;
		this.offices = offices;
	}

	/**
	 * What came of the requests of a year.
	 *
	 * @param byMonth by the month of receipt, from 1
	 * @param byGround refusals and redactions by the letter of Pasal 17
	 * @param answerTime in working days, by outcome and in all as {@code ALL}
	 * @param withinTen answered by the legal day without an extension
	 */
	record RequestFigures(int received, Map<Integer, Integer> byMonth, Map<String, Integer> byChannel,
			Map<String, Integer> byApplicantKind, Map<String, Integer> byOutcome, Map<String, Integer> byGround,
			Map<String, Tally.Spread> answerTime, int answered, int withinTen, int extended, int late, int incomplete,
			int lapsed, int withdrawn, int open) {
	}

	/** What came of the objections of a year. */
	record ObjectionFigures(int received, Map<String, Integer> byGround, Map<String, Integer> byOutcome, int answered,
			int late, int withdrawn, int open, int disputes, Map<String, Integer> disputesByStage) {
	}

	/** @param due when the report has to be handed to the Information Commission */
	record Figures(int year, LocalDate due, RequestFigures requests, ObjectionFigures objections) {
	}

	/** Reads the registers of the year once, piece by piece. */
	Figures of(OfficeCode office, int year) {
		var setting = offices.settingFor(offices.get(office), Actor.SYSTEM);
		var requests = new Tally.OfRequests(setting.calendar(), setting.today());
		var objections = new Tally.OfObjections(setting.today());
		for (var last = Optional.of(0); last.isPresent();)
			last = count(office, year, last.get(), requests);
		for (var last = Optional.of(0); last.isPresent();)
			last = count(office, year, last.get(), objections);
		return new Figures(year, LocalDate.of(year + 1, Month.MARCH, LAST_DAY), requests.figures(),
				objections.figures());
	}

	private Optional<Integer> count(OfficeCode office, int year, int after, Tally.OfRequests tally) {
		var piece = book.requests(office, year, after, PIECE);
		piece.stream().map(CaseFile::request).forEach(tally::add);
		return piece.size() < PIECE
				? Optional.empty()
				: Optional.of(piece.getLast().request().number().sequence());
	}

	private Optional<Integer> count(OfficeCode office, int year, int after, Tally.OfObjections tally) {
		var piece = book.objections(office, year, after, PIECE);
		piece.stream().map(ObjectionFile::objection).forEach(tally::add);
		return piece.size() < PIECE
				? Optional.empty()
				: Optional.of(piece.getLast().objection().number().sequence());
	}

}
