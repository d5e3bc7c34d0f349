package id.lacak.broken.request;

import org.springframework.context.event.EventListener;

public class OpenEar {

	@EventListener
	void hear(String event) {
	}

}
