package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Stage.Status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every stage with every date and outcome that matters, and every command in an acceptable form. */
final class Samples {

	/** A case on a day. */
	record Sample(String name, InformationRequest request, String today) {

		Status status() {
			return request.stage().status();
		}

		@Override
		public String toString() {
			return name;
		}

	}

	private static final List<Sample> CASES = all();

	private Samples() {
	}

	/** All received on 23 November 2026: check by the 26th, answer by 7 December. */
	static List<Sample> cases() {
		return CASES;
	}

	private static List<Sample> all() {
		var cases = new ArrayList<Sample>();
		cases.add(new Sample("received", received(), "2026-11-23"));
		cases.add(sample("registered", ARequest.registered(), "2026-11-26"));
		cases.add(sample("registered, check over", ARequest.registered(), "2026-11-27"));
		cases.add(sample("registered, overdue", ARequest.registered(), "2026-12-08"));
		cases.add(sample("incomplete", ARequest.incomplete(), "2026-11-26"));
		cases.add(sample("incomplete, applicant's days over", ARequest.incomplete(), "2026-11-27"));
		cases.add(sample("supplied", ARequest.supplied(), "2026-11-26"));
		cases.add(sample("supplied, check over", ARequest.supplied(), "2026-11-27"));
		cases.add(sample("supplied, overdue", ARequest.supplied(), "2026-12-08"));
		cases.add(sample("lapsed", ARequest.lapsed(), "2026-12-01"));
		cases.add(sample("in process", ARequest.inProcess(), "2026-12-07"));
		cases.add(sample("in process, overdue", ARequest.inProcess(), "2026-12-08"));
		cases.add(sample("in process, silence on record", ARequest.silent(), "2026-12-08"));
		cases.add(sample("extended", ARequest.extended(), "2026-12-16"));
		cases.add(sample("extended, overdue", ARequest.extended(), "2026-12-17"));
		for (var outcome : NoticeOutcome.values()) {
			cases.add(sample(outcome + ", window open", ARequest.decided(outcome), "2026-12-01"));
			cases.add(sample(outcome + ", window over", ARequest.decided(outcome), "2027-06-01"));
		}
		cases.add(sample("awaiting payment", ARequest.awaitingPayment(), "2026-12-01"));
		cases.add(sample("awaiting payment, promised", ARequest.promised(), "2026-12-01"));
		cases.add(sample("delivering, promised", ARequest.promised().then(Role.DESK_OFFICER, ARequest.payment()),
				"2026-12-01"));
		cases.add(sample("delivering", ARequest.delivering(), "2026-12-01"));
		cases.add(sample("delivered, window open", ARequest.delivered(), "2026-12-01"));
		cases.add(sample("delivered, window over", ARequest.delivered(), "2027-06-01"));
		cases.add(sample("assigned", ARequest.assigned(), "2026-11-24"));
		cases.add(sample("assignment answered", ARequest.assigned().then(Role.UNIT_OFFICER, ARequest.unitAnswer()),
				"2026-11-24"));
		cases.add(sample("extended, assigned", ARequest.assigned().then(Role.LEAD_OFFICER, ARequest.extension()),
				"2026-11-24"));
		cases.add(sample("extended, assignment answered", ARequest.assigned()
				.then(Role.UNIT_OFFICER, ARequest.unitAnswer())
				.then(Role.LEAD_OFFICER, ARequest.extension()), "2026-11-24"));
		cases.add(new Sample("in process, counted on another calendar",
				ARequest.inProcess().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(another()))).request(),
				"2026-11-24"));
		cases.add(sample("overdue, under objection", ARequest.inProcess().objectedTo(), "2026-12-08"));
		cases.add(sample("incomplete, under objection", ARequest.incomplete().objectedTo(), "2026-12-08"));
		cases.add(sample("refused, under objection", ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).objectedTo(),
				"2027-06-01"));
		cases.add(sample("delivering, under objection", ARequest.delivering().objectedTo(), "2026-12-01"));
		cases.add(sample("delivered, objection decided",
				ARequest.delivered().objectedTo().then(Role.SYSTEM, ARequest.objection(false)), "2027-06-01"));
		cases.add(sample("closed", ARequest.closed(), "2026-12-01"));
		cases.add(sample("withdrawn", ARequest.withdrawn(), "2026-12-01"));
		return cases;
	}

	/** Commands of a kind; notices with every outcome and with costs. */
	static List<RequestCommand> commands(CommandKind kind) {
		return switch (kind) {
			case DECLARE_COMPLETE -> List.of(new RequestCommand.DeclareComplete());
			case DECLARE_INCOMPLETE -> List.of(ARequest.missing());
			case SUPPLY_COMPLETION -> List.of(ARequest.completion());
			case LAPSE -> List.of(new RequestCommand.Lapse());
			case ASSIGN -> List.of(ARequest.assignment());
			case ANSWER_ASSIGNMENT -> List.of(ARequest.unitAnswer());
			case RETURN_ASSIGNMENT -> List.of(ARequest.giveBack());
			case DECLINE_ASSIGNMENT -> List.of(ARequest.decline());
			case CORRECT_NOTICE -> List.of(new RequestCommand.CorrectNotice(ANotice.withCosts(), "Biayanya keliru"));
			case RECOUNT -> List.of(new RequestCommand.Recount("SKB 1497/2025"));
			case NOTE_SILENCE -> List.of(new RequestCommand.NoteSilence());
			case NOTE_OBJECTION -> List.of(ARequest.objection(true));
			case LINK -> List.of(new RequestCommand.Link(new CaseId("other-case"), "002/PPID/XI/2026"));
			case EXTEND -> List.of(ARequest.extension());
			case SEND_NOTICE -> notices();
			case RECORD_PAYMENT -> List.of(ARequest.payment());
			case DELIVER -> List.of(ARequest.delivery());
			case RECORD_RECEIPT -> List.of(new RequestCommand.RecordReceipt(LocalDate.of(2026, 11, 23), "Resi 1"));
			case CLOSE -> List.of(new RequestCommand.Close(Optional.empty()));
			case WITHDRAW -> List.of(ARequest.withdrawal());
			case ENTRUST -> List.of(new RequestCommand.Entrust(Optional.of("desk")));
			case ADD_NOTE -> List.of(new RequestCommand.AddNote("Sudah ditelepon"));
			case CHANGE_CONTACT -> List.of(new RequestCommand.ChangeContact(
					new ContactDetails(Optional.of("baru@surel.example"), Optional.empty()), "Salah ketik"));
			case CERTIFY_SERVICE -> List.of(new RequestCommand.CertifyService(ARequest.served()));
			case ATTACH_DOCUMENT -> List.of(new RequestCommand.AttachDocument(document()));
			case JUDGE_DOCUMENT -> List.of(new RequestCommand.JudgeDocument("doc-1", CaseDocument.State.AVAILABLE));
		};
	}

	private static List<RequestCommand> notices() {
		var notices = new ArrayList<RequestCommand>();
		for (var outcome : NoticeOutcome.values())
			notices.add(new RequestCommand.SendNotice(ANotice.of(outcome)));
		notices.add(new RequestCommand.SendNotice(ANotice.withCosts()));
		notices.add(new RequestCommand.SendNotice(ANotice.withCosts().promising(
				new Promise(Optional.of(5), Optional.of(10)))));
		notices.add(new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.GRANTED_FULL)
				.promising(new Promise(Optional.of(5), Optional.empty()))));
		return notices;
	}

	private static Sample sample(String name, ARequest request, String today) {
		return new Sample(name, request.on("2026-11-23").request(), today);
	}

	private static InformationRequest received() {
		var r = ARequest.registered().request();
		return new InformationRequest(r.id(), r.office(), r.number(), r.trackingCode(), r.submission(), r.arrival(),
				r.rulebook(), new Stage.Received(), List.of(), Optional.empty(), Optional.empty(), List.of());
	}

	private static CaseDocument document() {
		return new CaseDocument("doc-1", "kontrak.pdf", 1_024, "application/pdf", "0".repeat(64),
				CaseDocument.Audience.INTERNAL, CaseDocument.State.AVAILABLE, Instant.EPOCH, "unit");
	}

	/** A calendar with a day off that the shipped decrees do not know. */
	private static WorkingCalendar another() {
		return new WorkingCalendar("another",
				List.of(Holiday.national(LocalDate.of(2026, 12, 1), "Hari pemungutan suara",
						Holiday.Kind.NATIONAL_HOLIDAY, "Keppres 1/2026")),
				Set.of(2026, 2027));
	}

}
