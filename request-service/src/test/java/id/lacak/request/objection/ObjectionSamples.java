package id.lacak.request.objection;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.ObjectionStage.Status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An objection at every stage, with and without a dispute, and a command of every kind. */
final class ObjectionSamples {

	private ObjectionSamples() {
	}

	record Sample(String name, Objection objection) {

		@Override
		public String toString() {
			return name;
		}
	}

	static List<Sample> all() {
		var samples = new ArrayList<Sample>();
		for (var status : EnumSet.complementOf(EnumSet.of(Status.FILED)))
			samples.add(new Sample(status.name(), AnObjection.in(status).objection()));
		samples.add(new Sample("upheld", upheld().objection()));
		samples.add(new Sample("in dispute", upheld()
				.then("2026-04-20", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-15"))
				.objection()));
		samples.add(new Sample("dispute over", upheld()
				.then("2026-04-20", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-15"))
				.then("2026-04-20", Role.LEAD_OFFICER, AnObjection.dispute(DisputeStage.CLOSED))
				.objection()));
		samples.add(new Sample("unanswered, in dispute", AnObjection.toARefusal()
				.then("2026-04-22", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-21"))
				.objection()));
		samples.add(new Sample("unanswered, dispute over", AnObjection.toARefusal()
				.then("2026-04-22", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-21"))
				.then("2026-04-22", Role.LEAD_OFFICER, AnObjection.dispute(DisputeStage.CLOSED))
				.objection()));
		return samples;
	}

	static AnObjection upheld() {
		return AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
	}

	static ObjectionCommand command(ObjectionCommandKind kind) {
		return switch (kind) {
			case BEGIN_REVIEW -> new ObjectionCommand.BeginReview();
			case GIVE_OPINION -> new ObjectionCommand.GiveOpinion("Setuju");
			case DECIDE -> AnObjection.decision(ObjectionOutcome.GRANTED_PARTIAL);
			case EXECUTE -> AnObjection.execution();
			case RECORD_RECEIPT -> new ObjectionCommand.RecordReceipt(LocalDate.of(2026, 4, 21), "Resi 1");
			case CLOSE -> new ObjectionCommand.Close(Optional.of("selesai"));
			case WITHDRAW -> new ObjectionCommand.Withdraw("Sudah jelas");
			case RECORD_DISPUTE -> new ObjectionCommand.RecordDispute(new DisputeEntry(
					Optional.of(LocalDate.of(2026, 4, 21)), Optional.empty(), Optional.empty(), Map.of(), List.of(),
					Optional.empty()));
			case NOTE_SILENCE -> new ObjectionCommand.NoteSilence();
			case RECOUNT -> new ObjectionCommand.Recount("SKB");
			case JUDGE_DOCUMENT -> new ObjectionCommand.JudgeDocument("d1", CaseDocument.State.AVAILABLE);
			case ATTACH_DOCUMENT -> new ObjectionCommand.AttachDocument(new CaseDocument("d1", "bukti.pdf", 5,
					"application/pdf", "ab".repeat(32), CaseDocument.Audience.INTERNAL, CaseDocument.State.AVAILABLE,
					Instant.EPOCH, "desk"));
		};
	}

}
