package id.lacak.broken.request.filing;

import id.lacak.broken.request.tracking.ComesBack;

public record GoesRound(ComesBack next) {
}
