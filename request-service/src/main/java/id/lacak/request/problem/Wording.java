package id.lacak.request.problem;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of problems and of what is wrong with fields. */
@Component
public class Wording {

	private final MessageSource messages;

	Wording(MessageSource messages) {
		this.messages = messages;
	}

	/** The short title. */
	public String title(Problem problem, Locale locale) {
		return say("problem." + problem.wording() + ".title", "problem." + problem.kind() + ".title", List.of(),
				locale);
	}

	/** What happened and what to do. */
	public String detail(Problem problem, Locale locale) {
		return say("problem." + problem.wording() + ".detail", "problem." + problem.kind() + ".detail", List.of(),
				locale);
	}

	/** What is wrong with one field, the same sentence for programs and pages. */
	public String sentence(Violation violation, Locale locale) {
		return say("error." + violation.code() + "." + violation.field(), "error." + violation.code(),
				violation.values(), locale);
	}

	/** The faults as the answer lists them. */
	public List<Map<String, String>> errors(List<Violation> violations, Locale locale) {
		var list = new ArrayList<Map<String, String>>();
		for (var violation : violations) {
			var entry = new LinkedHashMap<String, String>();
			entry.put("pointer", violation.pointer());
			entry.put("code", violation.code());
			entry.put("message", sentence(violation, locale));
			list.add(entry);
		}
		return list;
	}

	private String say(String key, String otherwise, List<Object> values, Locale locale) {
		try {
			return messages.getMessage(key, values.toArray(), locale);
		} catch (NoSuchMessageException lessSpecial) {
			return messages.getMessage(otherwise, values.toArray(), locale);
		}
	}

}
