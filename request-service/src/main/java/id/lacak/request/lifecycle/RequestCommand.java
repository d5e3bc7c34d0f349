package id.lacak.request.lifecycle;

import java.util.List;
import java.util.Optional;

/** What somebody, or the clock, wants done with a case. */
public sealed interface RequestCommand {

	/** The request has all it needs (T3, T5). */
	record DeclareComplete() implements RequestCommand {
	}

	/** The request lacks something (T4). */
	record DeclareIncomplete(List<MissingItem> missing) implements RequestCommand {

		public DeclareIncomplete {
			missing = List.copyOf(missing);
		}
	}

	/** The applicant adds what was missing (T5). */
	record SupplyCompletion(List<Completion.Item> items, Optional<String> note,
			List<String> documents) implements RequestCommand {

		public SupplyCompletion {
			items = List.copyOf(items);
			documents = List.copyOf(documents);
		}
	}

	/** The applicant's days are over (T6). */
	record Lapse() implements RequestCommand {
	}

	/** Seven more working days, once (T8). */
	record Extend(ExtensionGround ground, String reason) implements RequestCommand {
	}

	/** The written notice goes out (T9 to T14); it must be without flaws. */
	record SendNotice(WrittenNotice notice) implements RequestCommand {
	}

	/** Copies were paid (T15). */
	record RecordPayment(Payment payment) implements RequestCommand {
	}

	/** Information was handed over (T16). */
	record Deliver(DeliveryMethod deliveredBy, List<String> documents, String evidence) implements RequestCommand {

		public Deliver {
			documents = List.copyOf(documents);
		}
	}

	/** Nothing left to do (T17). */
	record Close(Optional<String> reason) implements RequestCommand {
	}

	/** The applicant takes the request back (T18). */
	record Withdraw(String reason) implements RequestCommand {
	}

	/** A note among officers. */
	record AddNote(String text) implements RequestCommand {
	}

	/** A file is put on the case. */
	record AttachDocument(CaseDocument document) implements RequestCommand {
	}

}
