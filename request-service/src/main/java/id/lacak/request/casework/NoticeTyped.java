package id.lacak.request.casework;

import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.WrittenNotice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A notice as it would have been typed into the decision form, for a form that begins with it. */
final class NoticeTyped {

	private final Map<String, List<String>> fields = new LinkedHashMap<>();

	private NoticeTyped() {
	}

	static Typed of(WrittenNotice notice) {
		var form = new NoticeTyped();
		form.put("outcome", notice.outcome().name());
		form.put("materials", String.join("\n", notice.materials()));
		form.put("format", notice.format().map(Enum::name));
		form.put("delivery", notice.delivery().map(Enum::name));
		form.put("paymentInstruction", notice.paymentInstruction());
		form.put("provideInWorkingDays", notice.promise().provideWithin().map(Object::toString));
		form.put("payWithinWorkingDays", notice.promise().payWithin().map(Object::toString));
		form.put("reason", notice.reason());
		form.put("withoutApproval", notice.withoutApproval());
		form.fields.put("exemptionGrounds[]", notice.exemptionGrounds().stream().map(Enum::name).toList());
		form.fields.put("consequenceTests[]", notice.relied().stream().map(test -> test.id()).toList());
		notice.consequenceTest().filter(_ -> notice.relied().isEmpty()).ifPresent(form::test);
		form.rows(notice);
		notice.otherBody().ifPresent(other -> {
			form.put("otherBody.name", other.name());
			form.put("otherBody.contact", other.contact());
		});
		notice.notAvailable().ifPresent(missing -> {
			form.put("notAvailable.why", missing.why().name());
			form.put("notAvailable.availableInDays", missing.availableInDays().map(Object::toString));
		});
		return new Typed(form.fields);
	}

	private void rows(WrittenNotice notice) {
		for (var i = 0; i < notice.costLines().size(); i++) {
			put("costLines." + i + ".label", notice.costLines().get(i).label());
			put("costLines." + i + ".amount", notice.costLines().get(i).amount().toPlainString());
		}
		for (var i = 0; i < notice.redactions().size(); i++) {
			var closed = notice.redactions().get(i);
			put("redactions." + i + ".place", closed.place());
			put("redactions." + i + ".reason", closed.reason());
			put("redactions." + i + ".ground", closed.ground().name());
		}
	}

	private void test(ConsequenceTest test) {
		var place = "consequenceTest.";
		put(place + "items", String.join("\n", test.items()));
		put(place + "ground", test.ground().name());
		put(place + "validUntil", test.validUntil().map(Object::toString));
		put(place + "statuteArticle", test.statuteArticle());
		put(place + "harmIfOpened", test.harmIfOpened());
		put(place + "benefitIfOpened", test.benefitIfOpened());
		put(place + "harmIfClosed", test.harmIfClosed());
		put(place + "members", String.join("\n", test.members()));
	}

	private void put(String name, Optional<String> value) {
		value.ifPresent(given -> put(name, given));
	}

	private void put(String name, String value) {
		fields.put(name, List.of(value));
	}

}
