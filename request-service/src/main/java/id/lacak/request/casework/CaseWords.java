package id.lacak.request.casework;

import id.lacak.request.lifecycle.Stage.Status;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Labels of stages in the language of the call. */
@Component
class CaseWords {

	private final MessageSource messages;

	CaseWords(MessageSource messages) {
		this.messages = messages;
	}

	String status(Status status) {
		return messages.getMessage("Status." + status.name(), null, LocaleContextHolder.getLocale());
	}

}
