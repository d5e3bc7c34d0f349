package id.lacak.broken.request;

import id.lacak.broken.request.storage.Cupboard;

record ReachesBehindThePort(Cupboard cupboard) {
}
