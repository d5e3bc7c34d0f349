package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** An objection filed on Friday 27 February 2026 is to be answered by Monday 20 April. */
@NullUnmarked
class ObjectionRemindersTest {

	private static TestMongo mongo;

	private Town town;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void fresh() {
		town = new Town(mongo);
	}

	@AfterEach
	void empty() {
		town.close();
		mongo.clear();
	}

	@Test
	void silence_of_the_superior_opens_the_way_to_the_commission() {
		filed();
		passTo("2026-04-21");
		assertThat(lines()).isEqualTo("""
				2026-03-27 09:00 reminder lead OBJECTION_ANSWER 15
				2026-03-27 09:00 reminder superior OBJECTION_ANSWER 15
				2026-04-13 09:00 reminder lead OBJECTION_ANSWER 5
				2026-04-13 09:00 reminder superior OBJECTION_ANSWER 5
				2026-04-16 09:00 reminder lead OBJECTION_ANSWER 2
				2026-04-16 09:00 reminder superior OBJECTION_ANSWER 2
				2026-04-20 09:00 reminder lead OBJECTION_ANSWER 0
				2026-04-20 09:00 reminder superior OBJECTION_ANSWER 0
				2026-04-21 09:00 objection.unanswered applicant 2026-04-20 2026-04-21 2026-05-11
				2026-04-21 09:00 reminder lead OBJECTION_ANSWER -1
				2026-04-21 09:00 reminder superior OBJECTION_ANSWER -1""");
		passTo("2026-05-13");
		var later = town.post();
		assertThat(later.stream().filter(each -> each.to().equals("applicant")).map(Town.Posted::line)).containsExactly(
				"2026-05-04 09:00 objection.dispute-reminder applicant 5 2026-05-11",
				"2026-05-08 09:00 objection.dispute-reminder applicant 1 2026-05-11");
		assertThat(later.stream().filter(each -> each.to().equals("superior")).map(each -> each.at().toLocalDate()))
				.as("every working day once")
				.isEqualTo(LocalDate.parse("2026-04-22")
						.datesUntil(LocalDate.parse("2026-05-14"))
						.filter(ASetting.SHIPPED::isWorkingDay)
						.toList());
	}

	@Test
	void an_answer_ends_the_ladder_and_opens_the_window_of_the_dispute() {
		var file = filed();
		passTo("2026-04-08");
		town.post();
		town.at("2026-04-09");
		give(file, Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
		town.post();
		passTo("2026-04-30");
		assertThat(lines()).isEqualTo("""
				2026-04-22 09:00 objection.dispute-reminder applicant 5 2026-04-29
				2026-04-28 09:00 objection.dispute-reminder applicant 1 2026-04-29""");
	}

	@Test
	void one_that_was_withdrawn_is_not_reminded_of() {
		var file = filed();
		give(file, Role.APPLICANT, new ObjectionCommand.Withdraw("Sudah jelas"));
		town.post();
		passTo("2026-05-13");
		assertThat(lines()).isEmpty();
	}

	private ObjectionFile filed() {
		town.at("2026-02-27");
		var opened = (Objections.Opening.New) town.register.objections()
				.open(AnObjection.toARefusal().filedOn("2026-02-27").intake());
		town.post();
		return opened.file();
	}

	private void give(ObjectionFile file, Role by, ObjectionCommand command) {
		var present = town.register.objections().find(ASetting.DEPOK, file.objection().id()).orElseThrow();
		var setting = town.offices.settingFor(present.objection(), ASetting.actor(by));
		var ruling = (ObjectionRuling.Accepted) present.objection().decide(command, setting);
		town.register.objections().record(present, ruling.events(), setting);
	}

	private void passTo(String day) {
		var end = LocalDate.parse(day).plusDays(1).atStartOfDay(ASetting.WIB).toInstant();
		var sweep = town.objectionSweep();
		for (var now = town.clock.instant(); now.isBefore(end); now = now.plus(Duration.ofHours(3))) {
			town.clock.put(now);
			sweep.sweep();
		}
		town.clock.put(end);
	}

	private String lines() {
		return town.post().stream().map(Town.Posted::line).collect(Collectors.joining("\n"));
	}

}
