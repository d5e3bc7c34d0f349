package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Reminded.State;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.watch.Reminders.Query;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What any list of reminders must do for both registers. Every test gets a fresh, empty one. */
@NullUnmarked
public interface RemindersContract {

	Instant LONG_AGO = Instant.EPOCH;

	Instant FAR_OFF = Instant.parse("2030-01-01T00:00:00Z");

	/** The first step of an objection of 27 February 2026: 15 working days before 20 April. */
	String OF_THE_SUPERIOR = "objection-answer:2026-04-20:15";

	/** The first step of a request of 16 March 2026, whose completeness is checked until the 25th. */
	String OF_THE_DESK = "completeness-check";

	Reminders reminders();

	/** Enters it in the register of requests. */
	CaseFile entered(Intake intake);

	/** Enters it in the register of objections. */
	ObjectionFile entered(ObjectionIntake intake);

	@Test
	default void both_registers_are_listed_in_one_order() {
		var later = objection();
		var sooner = request();
		var page = reminders().waiting(query(10, Optional.empty()));
		assertThat(page.items()).extracting(Watched::id).containsExactly(sooner.id(), later.id());
		assertThat(page.items()).extracting(Watched::register)
				.containsExactly(Watched.Register.REQUEST, Watched.Register.OBJECTION);
		assertThat(page.items()).containsExactly(sooner, later);
		assertThat(page.total()).isEqualTo(2);
		assertThat(page.next()).isEmpty();
	}

	@Test
	default void pages_go_on_across_the_registers() {
		var objection = objection();
		var request = request();
		var other = objection();
		var seen = new java.util.ArrayList<Watched>();
		var after = Optional.<String>empty();
		do {
			var page = reminders().waiting(query(1, after));
			assertThat(page.items()).hasSize(1);
			assertThat(page.total()).isEqualTo(3);
			seen.addAll(page.items());
			after = page.next();
		} while (after.isPresent());
		assertThat(seen).hasSize(3).contains(objection, request, other);
		assertThat(seen.getFirst()).isEqualTo(request);
	}

	@Test
	default void only_those_of_that_time_and_office_are_listed() {
		objection();
		var due = Instant.parse("2026-03-27T02:00:00Z");
		assertThat(reminders().waiting(between(due, due.plusMillis(1))).items()).hasSize(1);
		assertThat(reminders().waiting(between(due.plusMillis(1), FAR_OFF)).items()).isEmpty();
		assertThat(reminders().waiting(between(LONG_AGO, due)).items()).isEmpty();
		var elsewhere = new Query(new OfficeCode("bogor"), LONG_AGO, FAR_OFF, 10, Optional.empty());
		assertThat(reminders().waiting(elsewhere).total()).isZero();
		assertThat(reminders().handled(elsewhere, State.WAIVED).total()).isZero();
	}

	@Test
	default void an_officers_word_is_kept_once_in_either_register() {
		var objection = objection();
		var waiver = waiver(OF_THE_SUPERIOR, "2026-03-02T03:00:00Z");
		assertThat(reminders().decide(objection, waiver, List.of(), setting("2026-03-02T10:00"))).isTrue();
		assertThat(reminders().decide(objection, waiver, List.of(), setting("2026-03-02T10:01")))
				.as("somebody else was faster")
				.isFalse();
		var request = request();
		var other = waiver(request.waiting(setting("2026-03-16T10:00")).getFirst().key(), "2026-03-16T03:00:00Z");
		assertThat(other.key()).startsWith(OF_THE_DESK);
		assertThat(reminders().decide(request, other, List.of(), setting("2026-03-16T10:00"))).isTrue();

		var waived = reminders().handled(query(10, Optional.empty()), State.WAIVED);
		assertThat(waived.items()).as("those dealt with last first").extracting(Watched::id)
				.containsExactly(request.id(), objection.id());
		assertThat(waived.total()).isEqualTo(2);
		assertThat(waived.items().getLast().reminders()).containsExactly(waiver);
		assertThat(waived.items().getLast().version()).as("an open form stays good").isEqualTo(objection.version());
		assertThat(reminders().handled(query(10, Optional.empty()), State.SENT).items()).isEmpty();
		assertThat(reminders().waiting(between(LONG_AGO, Instant.parse("2026-03-27T02:00:00.001Z"))).items())
				.as("the next step of the superior is that of the last week")
				.extracting(Watched::register)
				.containsExactly(Watched.Register.REQUEST);
	}

	@Test
	default void a_file_that_changed_meanwhile_takes_no_word() {
		var file = ((Watched.OfObjection) objection()).file();
		var newer = new Watched.OfObjection(new ObjectionFile(file.objection(), file.version() + 1, file.history(),
				file.documents(), file.told(), file.reminders()));
		assertThat(reminders().decide(newer, waiver(OF_THE_SUPERIOR, "2026-03-02T03:00:00Z"), List.of(),
				setting("2026-03-02T10:00"))).isFalse();
		assertThat(reminders().handled(query(10, Optional.empty()), State.WAIVED).items()).isEmpty();
	}

	@Test
	default void nonsense_is_no_cursor() {
		assertThatThrownBy(() -> reminders().waiting(query(10, Optional.of("x"))))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> reminders().handled(query(10, Optional.of("eHg")), State.SENT))
				.isInstanceOf(IllegalArgumentException.class);
	}

	private Watched objection() {
		return new Watched.OfObjection(entered(AnObjection.toARefusal().filedOn("2026-02-27").intake()));
	}

	private Watched request() {
		return new Watched.OfRequest(entered(AnIntake.on("2026-03-16").build()));
	}

	private static Reminded waiver(String key, String at) {
		return new Reminded(key, Instant.parse(at), State.WAIVED, Optional.of("lead"), Optional.of("Sudah dibahas"));
	}

	private static Setting setting(String local) {
		return ASetting.at(local).build();
	}

	private static Query query(int size, Optional<String> after) {
		return new Query(ASetting.DEPOK, LONG_AGO, FAR_OFF, size, after);
	}

	private static Query between(Instant from, Instant until) {
		return new Query(ASetting.DEPOK, from, until, 10, Optional.empty());
	}

}
