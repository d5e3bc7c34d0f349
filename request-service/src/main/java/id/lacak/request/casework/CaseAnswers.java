package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.problem.Problem;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries commands of officers' programs out and answers with the case as each officer may see it. */
@Component
class CaseAnswers {

	private final Casework casework;

	private final CaseWords words;

	private final Kinship kinship;

	CaseAnswers(Casework casework, CaseWords words, Kinship kinship) {
		this.kinship = kinship;
		this.casework = casework;
		this.words = words;
	}

	/** In the order of refusals: 404 before the body is read, then the body, 412, 409. */
	CaseFile done(SignedIn officer, String id, @Nullable String version, Function<CaseFile, RequestCommand> command) {
		var present = file(officer, id);
		return done(casework.carryOut(officer, present.request().id(), command.apply(present),
				Versions.expected(version)));
	}

	/** The case after a command, or why it was not carried out. */
	static CaseFile done(Ruling ruling) {
		return switch (ruling) {
			case Ruling.Done(var file) -> file;
			case Ruling.Refused(var why, _) -> throw Problem.refused(why);
			case Ruling.Stale _ -> throw Problem.stale();
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	/** The case, if the officer may see it. */
	CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

	private List<Kinship.Related> related(SignedIn officer, CaseFile file) {
		return Confidence.of(officer).seesPeople() ? kinship.of(file) : List.of();
	}

	/** The case as this officer may see it. */
	ResponseEntity<Record> of(HttpStatus status, SignedIn officer, CaseFile file) {
		var label = words.status(file.request().stage().status());
		var setting = casework.settingFor(officer, file, officer.roles());
		var possible = casework.possible(officer, file);
		return ResponseEntity.status(status)
				.eTag(Versions.tag(file.version()))
				.body(Confidence.of(officer).seesAll()
						? CaseView.of(file, officer, setting, possible, label, related(officer, file))
						: UnitView.of(file, Confidence.of(officer), setting, possible, label));
	}

}
