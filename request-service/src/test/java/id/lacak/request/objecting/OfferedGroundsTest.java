package id.lacak.request.objecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.Ground;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** Grounds are data: a body whose rules list six of the seven takes six. */
class OfferedGroundsTest {

	private static final List<String> SIX = List.of("A", "C", "D", "E", "F", "G");

	@Test
	void a_ground_that_the_rules_do_not_list_is_refused_by_its_field() {
		var withB = filed("B", "D");
		withB.check(ASetting.on("2026-11-23").rulebook());
		assertThatThrownBy(() -> withB.check(six())).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.status()).isEqualTo(422));
		filed("C", "D").check(six());
	}

	@Test
	void the_form_offers_all_that_the_rules_list_and_the_likely_ones_first() {
		var silent = ARequest.inProcess().on("2026-11-23").request();
		var late = ASetting.on("2026-12-09");
		assertThat(Possible.grounds(silent, late.build())).containsExactly(Ground.C, Ground.G, Ground.A, Ground.B,
				Ground.D, Ground.E, Ground.F);
		assertThat(Possible.grounds(silent, late.under(listing(List.of("A", "C"))).build()))
				.as("a ground that the rules do not know is not offered")
				.containsExactly(Ground.C, Ground.A);
	}

	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(textBlock = """
			# what happened,               day,        first
			silence before the last day,   2026-11-25, C D E
			silence after it,              2026-12-09, C G
			granted in full,               2026-11-25, D E
			granted in part,               2026-11-25, A D E
			refused,                       2026-11-25, A D E
			held by another body,          2026-11-25, D E
			not available,                 2026-11-25, D E
			granted at a cost,             2026-11-25, D E F
			refused too late,              2026-12-09, A D E G
			""")
	void what_happened_says_which_come_first(String what, String day, String first) {
		var request = switch (what) {
			case "silence before the last day", "silence after it" -> ARequest.inProcess().on("2026-11-23");
			case "granted in full" -> ARequest.decided(NoticeOutcome.GRANTED_FULL).on("2026-11-23");
			case "granted in part" -> ARequest.decided(NoticeOutcome.GRANTED_PARTIAL).on("2026-11-23");
			case "refused" -> ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-23");
			case "held by another body" -> ARequest.decided(NoticeOutcome.NOT_HELD).on("2026-11-23");
			case "not available" -> ARequest.decided(NoticeOutcome.NOT_AVAILABLE).on("2026-11-23");
			case "granted at a cost" -> ARequest.inProcess()
					.on("2026-11-23")
					.then("2026-11-24", Role.LEAD_OFFICER, new RequestCommand.SendNotice(ANotice.withCosts()));
			case "refused too late" -> ARequest.inProcess()
					.on("2026-11-23")
					.then("2026-12-09", Role.LEAD_OFFICER,
							new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.REFUSED_EXEMPT)));
			default -> throw new IllegalArgumentException(what);
		};
		var wanted = first.split(" ");
		var offered = Possible.grounds(request.request(), ASetting.on(day).build());
		assertThat(offered).as("all seven, each once").containsExactlyInAnyOrder(Ground.values());
		assertThat(offered.subList(0, wanted.length)).extracting(Ground::name).containsExactly(wanted);
	}

	private static FiledObjection filed(String... grounds) {
		return FiledObjection.read(Body
				.form(Map.of("grounds[]", grounds, "caseSummary", new String[]{"Tidak dijawab"})));
	}

	private static Rulebook six() {
		return listing(SIX);
	}

	private static Rulebook listing(List<String> grounds) {
		var usual = ASetting.on("2026-11-23").rulebook();
		return new Rulebook("six", usual.effectiveFrom(), usual.limits(), grounds, usual.clockStart(),
				usual.afterHours(), usual.closingTime(), usual.targetDays());
	}

}
