package id.lacak.request.letter;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.HouseSheets;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;

import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statutory form of a request (<i>Formulir permohonan</i>, Perki 1/2021) as it was taken down at the counter, to be
 * signed by officer and applicant; the applicant's rights are overleaf. It names no identity number. It is a print of
 * what the register holds, no letter of the office: nothing is kept of it and it carries no check code.
 */
@Component
public class RequestForms {

	private static final int RIGHTS = 6;

	private final LetterPress press;

	private final Offices offices;

	private final Pages pages;

	private final HouseSheets sheets;

	RequestForms(LetterPress press, Offices offices, Pages pages, HouseSheets sheets) {
		this.press = press;
		this.offices = offices;
		this.pages = pages;
		this.sheets = sheets;
	}

	/** The form as a part of a page that has a heading and landmarks of its own, in the applicant's language. */
	public String page(CaseFile file, String officer) {
		var sheet = new Sheet(file, officer);
		return sheet.both(press.draft(sheet.front(), sheet.office, sheets.crest(sheet.office.code()), sheet.locale),
				press.draft(sheet.back(), sheet.office, sheets.crest(sheet.office.code()), sheet.locale));
	}

	/** The form as PDF/A, two sides, in the applicant's language. */
	public byte[] pdf(CaseFile file, String officer) {
		var sheet = new Sheet(file, officer);
		// the second side is a part of the same document, below its one heading
		return press.pdf(sheet.front(), sheet.both(press.page(sheet.front(), sheet.office, sheet.locale),
				press.draftOnPaper(sheet.back(), sheet.office, sheet.locale)), sheet.office, "", sheet.locale);
	}

	/** The two sides of one form. */
	private final class Sheet {

		private final CaseFile file;

		private final String officer;

		private final Office office;

		private final Locale locale;

		private final Words words;

		private Sheet(CaseFile file, String officer) {
			this.file = file;
			this.officer = officer;
			office = offices.get(file.request().office());
			locale = Language.named(file.request().submission().language());
			words = pages.words(locale, office);
		}

		private String both(String front, String back) {
			return front + "<div class=\"overleaf\">" + back + "</div>";
		}

		/** In the order of the statutory form. */
		private LetterText front() {
			var request = file.request();
			var submission = request.submission();
			var applicant = submission.applicant();
			var draft = new Draft(words, "letter.form.title", request.number().text()).numbered("letter.number")
					.dated(office, file.history().stream().map(HistoryEntry::at).findFirst().orElseThrow())
					.section("")
					.fact("letter.form.name", words.say("letter.applicant.value", applicant.name(),
							words.name(applicant.kind())))
					.fact("letter.form.address", applicant.address())
					.fact("letter.form.occupation", applicant.occupation().orElse(""))
					.fact("letter.form.contact", contact(applicant));
			applicant.representative().ifPresent(agent -> draft.fact("letter.form.representative", agent.name()));
			return draft.fact("letter.form.details", RequestDrafts.asked(request))
					.fact("letter.receipt.purpose", submission.purpose())
					.fact("letter.receipt.obtain", words.name(submission.obtain()))
					.fact("letter.receipt.deliver", words.name(submission.deliver()))
					.signed("letter.form.officer", officer)
					.signed("letter.applicant", applicant.representative()
							.map(Applicant.Representative::name)
							.orElse(applicant.name()))
					.text();
		}

		private LetterText back() {
			var rules = offices.settingFor(file.request(), Actor.SYSTEM).rulebook();
			var draft = new Draft(words, "letter.form.rights", file.request().number().text()).section("");
			for (var n = 1; n <= RIGHTS; n++)
				draft.say("letter.form.rights." + n, rules.writtenNotice().workingDays(),
						rules.extension().workingDays(), rules.objectionFiling().workingDays(),
						rules.objectionAnswer().workingDays(), rules.disputeFiling().workingDays());
			return draft.text();
		}

		private String contact(Applicant applicant) {
			return Stream.of(applicant.phone(), applicant.email())
					.flatMap(Optional::stream)
					.collect(Collectors.joining(" · "));
		}
	}

}
