package id.lacak.broken.request.deadline;

import id.lacak.request.lifecycle.Stage;

record CountsByStage(Stage.Status status) {
}
