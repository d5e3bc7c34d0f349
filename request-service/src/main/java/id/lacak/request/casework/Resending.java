package id.lacak.request.casework;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.ResendRequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a message is asked to be sent again. */
@FunctionalInterface
interface Resending {

	/** @return whether such a message was sent about the case */
	boolean ask(OfficeCode office, CaseId id, String message, Actor by);

	/** By the outbox. */
	@Configuration(proxyBeanMethods = false)
	class ByTheOutbox {

		@Bean
		Resending resending(ResendRequests requests) {
			return requests::ask;
		}

	}

}
