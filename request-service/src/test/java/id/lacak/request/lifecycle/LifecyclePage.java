package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints {@code docs/lifecycle.md} from what the law's code really does. */
final class LifecyclePage {

	private final StringBuilder page = new StringBuilder();

	/** The whole page. */
	String text() {
		page.append("""
				# The life of a request

				Generated from `id.lacak.request.lifecycle`; do not edit. A test fails when the code and this page
				differ, and `mvn -pl request-service test -Dtest=LifecyclePageTest -Dlifecycle.write=true` writes it anew.

				## Stages

				| stage | shown as | days that run |
				|---|---|---|
				""");
		for (var status : Status.values())
			row("`" + status + "`", label(status), clock(status));
		page.append("""

				Being late, at risk or under objection is no stage: a late case stays where it is, and a later answer
				does not erase that it was late.

				## Transitions

				| # | from | to | who | required | clock effect | applicant is told | legal source |
				|---|---|---|---|---|---|---|---|
				""");
		for (var transition : Transition.values())
			row(transition.name(), stages(transition.from()), stages(transition.to()), transition.who(),
					transition.required(), transition.clock(), transition.told(), transition.source());
		page.append("""

				*Required* are the fields that an empty body is refused for; deadlines start, stop or stand still with the
				working days in brackets, in the strict reading; *told* are the types of the messages that go out.

				T1 and T2 are one write for everything that gets its number at once. T7 moves no date and is no stage.
				A notice that was sent is corrected only by a new dated one, which opens a new window to object.
				T14 happens together with the notice. What costs nothing goes from `DECIDED` to `DELIVERED` directly.
				A lapsed request is opened again when the applicant supplies what was missing (T5). An objection (T19)
				has stages of its own; it rests the record of the request once that is answered or overdue.
				When a letter is known to have arrived later than it was sent, the applicant's window moves later and no stage changes.

				## What is possible where

				`yes`, or the refusal; both where dates or the outcome of the notice decide. Who may: see the last row.

				""");
		matrix();
		refusals();
		return page.toString();
	}

	private void matrix() {
		var kinds = CommandKind.values();
		row(Stream.concat(Stream.of("stage"), Arrays.stream(kinds).map(kind -> "`" + kind + "`")));
		row(Stream.concat(Stream.of("---"), Arrays.stream(kinds).map(_ -> "---")));
		for (var status : Status.values())
			row(Stream.concat(Stream.of("`" + status + "`"), Arrays.stream(kinds).map(kind -> cell(status, kind))));
		row(Stream.concat(Stream.of("*who*"), Arrays.stream(kinds).map(kind -> Transition.roles(kind.roles()))));
	}

	private static String cell(Status status, CommandKind kind) {
		var answers = new LinkedHashSet<String>();
		for (var sample : Samples.cases())
			if (sample.status() == status)
				for (var role : kind.roles())
					for (var command : Samples.commands(kind))
						answers.add(
								switch (sample.request()
										.decide(command, ASetting.on(sample.today()).by(role).build())) {
									case Outcome.Accepted _ -> "yes";
									case Outcome.Refused(var why) -> type(why);
								});
		return answers.stream().sorted((one, other) -> Boolean.compare(other.equals("yes"), one.equals("yes")))
				.collect(Collectors.joining(", "));
	}

	private void refusals() {
		page.append("""

				## Refusals

				| type | legal source |
				|---|---|
				""");
		for (var refusal : Refusal.values())
			row("`" + type(refusal) + "`", refusal.source());
	}

	private static String type(Refusal refusal) {
		return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String stages(Collection<String> stages) {
		return stages.stream().map(stage -> stage.equals("–") ? stage : "`" + stage + "`")
				.collect(Collectors.joining(", "));
	}

	private void row(String... cells) {
		row(Stream.of(cells));
	}

	private void row(Stream<String> cells) {
		page.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
	}

	private static String label(Status status) {
		return switch (status) {
			case RECEIVED -> "Diterima";
			case REGISTERED -> "Terdaftar";
			case INCOMPLETE -> "Belum lengkap";
			case LAPSED -> "Tidak dilanjutkan (tidak dilengkapi)";
			case IN_PROCESS -> "Diproses";
			case EXTENDED -> "Diperpanjang";
			case DECIDED -> "Sudah diputuskan";
			case AWAITING_PAYMENT -> "Menunggu pembayaran";
			case DELIVERING -> "Penyediaan informasi";
			case DELIVERED -> "Informasi telah diberikan";
			case CLOSED -> "Selesai";
			case WITHDRAWN -> "Dicabut pemohon";
		};
	}

	private static String clock(Status status) {
		var rules = ASetting.on("2026-11-23").build().rulebook();
		var answer = rules.writtenNotice().workingDays();
		return switch (status) {
			case RECEIVED -> "none yet; the day of receipt is fixed";
			case REGISTERED -> rules.completenessCheck().workingDays() + " for the check, and " + answer
					+ " for the answer in the strict reading";
			case INCOMPLETE -> rules.applicantCompletes().workingDays() + " for the applicant; the answer is suspended";
			case IN_PROCESS -> answer + " for the answer";
			case EXTENDED -> answer + " + " + rules.extension().workingDays() + " for the answer";
			case DECIDED, DELIVERED -> rules.objectionFiling().workingDays() + " for an objection";
			case AWAITING_PAYMENT, DELIVERING -> rules.objectionFiling().workingDays()
					+ (status == Status.AWAITING_PAYMENT
							? " for an objection; the promise of the notice stands still until copies are paid"
							: " for an objection; provision as the notice promised");
			case LAPSED, CLOSED, WITHDRAWN -> "none";
		};
	}

}
