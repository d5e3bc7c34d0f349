package id.lacak.request.lifecycle;

import org.jspecify.annotations.NullUnmarked;

import java.time.InstantSource;
import java.util.List;

@NullUnmarked
class InMemoryRequestsTest implements RequestsContract {

	private InMemoryRequests requests;

	@Override
	public Requests requests(InstantSource machineTime) {
		requests = new InMemoryRequests(machineTime);
		return requests;
	}

	@Override
	public List<String> looks() {
		return requests.looks().stream().map(look -> look.id() + " " + look.by().name() + " " + look.at()).toList();
	}

}
