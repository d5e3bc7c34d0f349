package id.lacak.broken.request.tracking;

import id.lacak.broken.request.filing.GoesRound;

import java.util.List;

public record ComesBack(List<GoesRound> previous) {

	GoesRound first() {
		return previous.getFirst();
	}

}
