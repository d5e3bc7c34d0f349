package id.lacak.request.page;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.Stage;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the public half with a case in each stage and prints their addresses, to look at them. */
public final class LookAtPages {

	private LookAtPages() {
	}

	public static void main(String... arguments) {
		var context = new SpringApplicationBuilder(PublicSide.class).properties(PublicSide.SETTINGS).run(arguments);
		var requests = context.getBean(InMemoryRequests.class);
		for (var status : Stage.Status.values())
			if (status != Stage.Status.RECEIVED) {
				var file = requests.keep(ARequest.in(status).file());
				System.out.println(status + " /lacak/" + file.request().trackingCode().value());
			}
	}

}
