package id.lacak.broken.request;

import java.time.Clock;

record SystemTime() {

	Clock clock() {
		return Clock.systemUTC();
	}

}
