package id.lacak.request.register;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.Payment;
import id.lacak.request.lifecycle.WrittenNotice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of the register of requests (<i>register permohonan</i>). */
final class RequestColumns {

	private RequestColumns() {
	}

	/** @param calendar by which the days an answer took are counted */
	static List<Column<CaseFile>> all(WorkingCalendar calendar) {
		return Stream.of(asked(), dealtWith(calendar), answered()).flatMap(List::stream).toList();
	}

	private static List<Column<CaseFile>> asked() {
		return List.of(of("number", request -> request.number().sequence()),
				of("registrationNumber", request -> request.number().text()),
				of("receivedOn", request -> request.arrival().receivedOn()),
				of("channel", request -> request.arrival().channel()),
				of("applicantKind", request -> request.submission().applicant().kind()),
				people("name", request -> request.submission().applicant().name()),
				people("address", request -> request.submission().applicant().address()),
				people("contact", request -> contact(request)),
				people("occupation", request -> request.submission().applicant().occupation()),
				of("subject", request -> request.submission().subject()),
				people("details", request -> request.submission().details()),
				people("purpose", request -> request.submission().purpose()),
				of("obtain", request -> request.submission().obtain()),
				of("deliver", request -> request.submission().deliver()));
	}

	private static List<Column<CaseFile>> dealtWith(WorkingCalendar calendar) {
		return List.of(of("status", request -> request.stage().status()),
				of("units", request -> request.assignments().stream().map(Assignment::unit).distinct().toList()),
				of("dueDate", request -> due(request, DeadlineKind.WRITTEN_NOTICE)),
				of("extendedDueDate", request -> due(request, DeadlineKind.EXTENDED_NOTICE)),
				of("daysUsed", request -> request.answer().map(answer -> daysUsed(request, answer, calendar))),
				of("late", request -> request.answer().map(Answer::late)));
	}

	private static List<Column<CaseFile>> answered() {
		return List.of(notice("underControl", WrittenNotice::underControl),
				notice("notAvailable", notice -> notice.notAvailable().map(why -> why.why())),
				notice("format", WrittenNotice::format), notice("outcome", WrittenNotice::outcome),
				notice("exemptionGrounds", WrittenNotice::exemptionGrounds), notice("reason", WrittenNotice::reason),
				of("noticeOn", request -> request.answer().map(Answer::answeredOn)),
				of("givenOn", request -> request.handover().map(handover -> handover.on())),
				notice("cost", notice -> notice.costLines()
						.stream()
						.map(WrittenNotice.CostLine::amount)
						.reduce(BigDecimal.ZERO, BigDecimal::add)),
				of("paidOn", request -> request.payment().map(Payment::paidOn)),
				of("objectionNumber", request -> request.objection().map(ObjectionMark::number)));
	}

	/** Working days from the receipt to the first notice. */
	static int daysUsed(InformationRequest request, Answer answer, WorkingCalendar calendar) {
		return Math.max(0, calendar.distance(request.arrival().receivedOn(), answer.answeredOn()));
	}

	private static Column<CaseFile> of(String key, Function<InformationRequest, Object> value) {
		return Column.of(key, file -> value.apply(file.request()));
	}

	private static Column<CaseFile> people(String key, Function<InformationRequest, Object> value) {
		return Column.personal(key, file -> value.apply(file.request()));
	}

	private static Column<CaseFile> notice(String key, Function<WrittenNotice, Object> value) {
		return of(key, request -> request.answer().map(answer -> value.apply(answer.notice())));
	}

	private static List<String> contact(InformationRequest request) {
		var applicant = request.submission().applicant();
		return Stream.of(applicant.email(), applicant.phone()).flatMap(Optional::stream).toList();
	}

	private static Object due(InformationRequest request, DeadlineKind kind) {
		return request.deadlines()
				.stream()
				.filter(named -> named.kind() == kind)
				.map(named -> named.deadline().lastDay())
				.reduce((_, last) -> last);
	}

}
