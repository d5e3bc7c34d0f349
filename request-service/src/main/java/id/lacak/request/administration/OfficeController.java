package id.lacak.request.administration;

import id.lacak.request.account.SignedIn;
import id.lacak.request.office.Office;
import id.lacak.request.office.OfficeRecord;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The office and its units for administrators' programs. */
@RestController
class OfficeController {

	private final OfficeDesk desk;

	OfficeController(OfficeDesk desk) {
		this.desk = desk;
	}

	/**
	 * The office: what can be changed here, and what only the settings say.
	 *
	 * @param version sent back with a change, it tells which state was changed
	 */
	record View(String code, String city, String zone, String name, String address, String phone, String hours,
			String superior, String numberPattern, String objectionNumberPattern, boolean automaticCompleteness,
			List<String> regions, long version, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> changedBy,
			@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> changedAt) {

		static View of(Office office, OfficeRecord record) {
			var changed = record.version() > 0;
			return new View(office.code().value(), office.city(), office.zone().getId(), record.name(),
					record.address(), record.phone(), record.hours(), record.superior(), office.numbers().text(),
					office.objectionNumbers().text(), office.automaticCompleteness(), office.regions(),
					record.version(), changed ? Optional.of(record.by()) : Optional.empty(),
					changed ? Optional.of(record.at()) : Optional.empty());
		}

	}

	/** A unit. */
	record UnitView(String code, String name, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> email,
			boolean active) {

		static UnitView of(Office.Unit unit) {
			return new UnitView(unit.code(), unit.name(), unit.email(), unit.active());
		}

	}

	/** A list that fits on one page. */
	record Units(List<UnitView> items, @JsonInclude Optional<String> next, int total) {
	}

	@GetMapping("/api/v1/office")
	View office(@AuthenticationPrincipal SignedIn officer) {
		return View.of(desk.office(officer), desk.present(officer));
	}

	@PutMapping("/api/v1/office")
	View change(@AuthenticationPrincipal SignedIn officer, Incoming incoming) {
		desk.change(officer, OfficeBody.office(incoming.json(), desk.present(officer)));
		return office(officer);
	}

	@GetMapping("/api/v1/units")
	Units units(@AuthenticationPrincipal SignedIn officer) {
		var items = desk.present(officer).units().stream().map(UnitView::of).toList();
		return new Units(items, Optional.empty(), items.size());
	}

	@PostMapping("/api/v1/units")
	ResponseEntity<UnitView> add(@AuthenticationPrincipal SignedIn officer, Incoming incoming) {
		var present = desk.present(officer);
		var unit = OfficeBody.unit(incoming.json(), present);
		desk.add(officer, present, unit);
		return ResponseEntity.created(URI.create("/api/v1/units/" + unit.code())).body(UnitView.of(unit));
	}

	@PatchMapping("/api/v1/units/{code}")
	UnitView change(@AuthenticationPrincipal SignedIn officer, @PathVariable String code, Incoming incoming) {
		var present = desk.present(officer);
		var before = present.units()
				.stream()
				.filter(unit -> unit.code().equals(code))
				.findFirst()
				.orElseThrow(Problem::notFound);
		return UnitView.of(desk.change(officer, present, before, OfficeBody.change(incoming.json())));
	}

}
