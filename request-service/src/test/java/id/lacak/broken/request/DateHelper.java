package id.lacak.broken.request;

record DateHelper() {
}
