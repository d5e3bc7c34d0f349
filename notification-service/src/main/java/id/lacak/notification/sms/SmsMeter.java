package id.lacak.notification.sms;

import id.lacak.notification.delivery.TextMeter;
import org.springframework.stereotype.Component;

/** Measures texts by the parts in which they leave. */
@Component
class SmsMeter implements TextMeter {

	@Override
	public Measure measure(String text) {
		var parts = SmsParts.of(text);
		var alphabet = parts.alphabet();
		return new Measure(alphabet.name(), parts.texts().stream().mapToInt(alphabet::width).sum(),
				parts.texts().size());
	}

}
