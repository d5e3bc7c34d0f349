package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One case from its first working day to the end of its last right: asked of a unit, moved by a
 * decree, extended, left in silence, objected to, left in silence again, until the way to the
 * Commission closes.
 */
@NullUnmarked
class StoryOfACaseTest {

	private final TestMongo mongo = TestMongo.start();

	private final Town town = new Town(mongo);

	private CaseId id;

	@BeforeEach
	void received() {
		id = town.received("2026-11-23T08:30").request().id();
		town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		town.give(id, Role.LEAD_OFFICER, ARequest.assignment());
		town.post();
		town.at("2026-11-23T09:00");
	}

	@AfterEach
	void close() {
		town.close();
		mongo.close();
	}

	@Test
	void a_case_grows_old_and_everybody_hears_of_it_once() {
		assertThat(due(DeadlineKind.WRITTEN_NOTICE)).isEqualTo("2026-12-07");
		passTo("2026-12-02");
		decree("2026-12-04", "2026-12-07");
		assertThat(due(DeadlineKind.WRITTEN_NOTICE)).as("two days later by decree").isEqualTo("2026-12-09");
		passTo("2026-12-07");
		town.at("2026-12-08T10:00");
		sweep();
		town.give(id, Role.LEAD_OFFICER, ARequest.extension());
		assertThat(due(DeadlineKind.EXTENDED_NOTICE)).as("seven more from the moved date").isEqualTo("2026-12-18");
		passTo("2026-12-21");
		assertThat(lines(town.post())).isEqualTo("""
				2026-11-26 09:00 reminder unit ASSIGNMENT 2
				2026-11-30 09:00 reminder lead WRITTEN_NOTICE 5
				2026-11-30 09:00 reminder unit ASSIGNMENT 0
				2026-12-01 09:00 reminder lead ASSIGNMENT -1 copy
				2026-12-01 09:00 reminder unit ASSIGNMENT -1
				2026-12-02 09:00 reminder lead WRITTEN_NOTICE 3
				2026-12-03 00:00 date-moved applicant
				2026-12-08 10:00 extended applicant 7 2026-12-18
				2026-12-08 10:00 reminder lead WRITTEN_NOTICE 1
				2026-12-11 09:00 reminder lead EXTENDED_NOTICE 5
				2026-12-15 09:00 reminder lead EXTENDED_NOTICE 3
				2026-12-17 09:00 reminder lead EXTENDED_NOTICE 1
				2026-12-18 09:00 reminder lead EXTENDED_NOTICE 0
				2026-12-21 09:00 overdue applicant 2026-12-18 2026-12-19 2027-02-04
				2026-12-21 09:00 reminder lead EXTENDED_NOTICE -1
				2026-12-21 09:00 reminder superior EXTENDED_NOTICE -1 copy
				""");

		assertThat(objected("2026-12-22")).as("thirty working days over the turn of the year").isEqualTo("2027-02-09");
		passTo("2027-02-10");
		var silence = town.post();
		assertThat(about("EXTENDED_NOTICE", to("superior", silence))).extracting(each -> each.at().toLocalDate())
				.as("the answer is still owed, and the superior hears so every working day")
				.isEqualTo(LocalDate.parse("2026-12-22")
						.datesUntil(LocalDate.parse("2027-02-11"))
						.filter(ASetting.SHIPPED::isWorkingDay)
						.toList());
		assertThat(lines(notAbout("EXTENDED_NOTICE", silence))).isEqualTo("""
				2027-01-18 09:00 reminder lead OBJECTION_ANSWER 15
				2027-01-18 09:00 reminder superior OBJECTION_ANSWER 15
				2027-02-01 09:00 reminder lead OBJECTION_ANSWER 5
				2027-02-01 09:00 reminder superior OBJECTION_ANSWER 5
				2027-02-04 09:00 reminder lead OBJECTION_ANSWER 2
				2027-02-04 09:00 reminder superior OBJECTION_ANSWER 2
				2027-02-09 09:00 reminder lead OBJECTION_ANSWER 0
				2027-02-09 09:00 reminder superior OBJECTION_ANSWER 0
				2027-02-10 09:00 objection.unanswered applicant 2027-02-09 2027-02-10 2027-03-01
				2027-02-10 09:00 reminder lead OBJECTION_ANSWER -1
				2027-02-10 09:00 reminder superior OBJECTION_ANSWER -1
				""");

		passTo("2027-03-16");
		var last = town.post();
		assertThat(lines(to("applicant", last))).as("the window of the dispute closes on 1 March").isEqualTo("""
				2027-02-22 09:00 objection.dispute-reminder applicant 5 2027-03-01
				2027-02-26 09:00 objection.dispute-reminder applicant 1 2027-03-01
				""");
		assertThat(about("OBJECTION_ANSWER", to("superior", last))).extracting(each -> each.at().toLocalDate())
				.as("every working day once, and not in the holidays of 8 to 15 March")
				.isEqualTo(LocalDate.parse("2027-02-11")
						.datesUntil(LocalDate.parse("2027-03-17"))
						.filter(ASetting.SHIPPED::isWorkingDay)
						.toList());
	}

	private void passTo(String day) {
		var end = LocalDate.parse(day).plusDays(1).atStartOfDay(ASetting.WIB).toInstant();
		for (var now = town.clock.instant(); now.isBefore(end); now = now.plus(Duration.ofHours(1))) {
			town.clock.put(now);
			sweep();
		}
		town.clock.put(end);
	}

	private void sweep() {
		town.sweep().sweep();
		town.objectionSweep().sweep();
	}

	private void decree(String... days) {
		var off = List.of(days)
				.stream()
				.map(day -> new Holiday(LocalDate.parse(day), "Hari jadi kota", Holiday.Kind.REGIONAL, "Kepwal 7/2026",
						"3276"))
				.toList();
		town.decree(new CalendarVersion("3276", 2026, 2, true, off, "Kepwal 7/2026", town.clock.instant(), "admin"));
		town.give(id, Role.SYSTEM, new RequestCommand.Recount("Kepwal 7/2026"));
	}

	/** Files the objection against silence and returns the date for its answer. */
	private String objected(String day) {
		town.at(day);
		var opened = (Objections.Opening.New) town.register.objections()
				.open(AnObjection.to(town.find(id).request()).on(Ground.C).filedOn(day).intake());
		town.give(id, Role.SYSTEM,
				new RequestCommand.NoteObjection(new ObjectionMark(opened.file().objection().number().text(), true,
						Optional.of(LocalDate.parse(day)), false)));
		town.post();
		return opened.file().objection().answerBy().lastDay().toString();
	}

	private String due(DeadlineKind kind) {
		return town.find(id)
				.request()
				.deadlines()
				.stream()
				.filter(each -> each.kind() == kind)
				.map(NamedDeadline::deadline)
				.map(deadline -> deadline.lastDay().toString())
				.collect(Collectors.joining());
	}

	private static List<Town.Posted> about(String what, List<Town.Posted> all) {
		return all.stream().filter(each -> each.line().contains(what)).toList();
	}

	private static List<Town.Posted> notAbout(String what, List<Town.Posted> all) {
		return all.stream().filter(each -> !each.line().contains(what)).toList();
	}

	private static List<Town.Posted> to(String person, List<Town.Posted> all) {
		return all.stream().filter(each -> each.to().equals(person)).toList();
	}

	private static String lines(List<Town.Posted> posted) {
		return posted.stream().map(Town.Posted::line).collect(Collectors.joining("\n")) + "\n";
	}

}
