package id.lacak.broken.request.storage;

public record Cupboard() {
}
