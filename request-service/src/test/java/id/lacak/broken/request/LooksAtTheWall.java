package id.lacak.broken.request;

import java.time.LocalDate;
import java.time.ZoneId;

record LooksAtTheWall() {

	LocalDate today(ZoneId zone) {
		return LocalDate.now(zone);
	}

}
