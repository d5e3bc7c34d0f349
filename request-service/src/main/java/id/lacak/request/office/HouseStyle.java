package id.lacak.request.office;

import java.util.Optional;

/**
 * How an office looks on paper and on screen.
 *
 * @param crest the city's crest as SVG text; without one letters and pages show the product's
 * @param head who signs for the PPID
 * @param superior who signs for the superior
 */
public record HouseStyle(Colours colours, Optional<String> crest, Signer head, Signer superior) {

	/** Whether pages need anything beyond what is shipped. */
	public boolean coloured() {
		return !colours.equals(Colours.USUAL);
	}

	/** The rules that colour letters, in CSS 2.1. */
	public String letterCss() {
		return ".kop { border-bottom-color: " + colours.navy() + "; } .crest { background-color: "
				+ (crest.isPresent() ? "transparent" : colours.navy()) + "; } .box { border-color: " + colours.brand()
				+ "; }\n";
	}

	/** The rules that colour pages and letters on screen. */
	public String pageCss() {
		return ":root { --brand: " + colours.brand() + "; --brand-dark: " + colours.brandDark() + "; --brand-tint: "
				+ colours.brandTint() + "; --navy: " + colours.navy() + "; --accent: " + colours.accent() + "; }\n"
				+ letterCss();
	}

	/**
	 * Who signs a letter; what is empty is left open on paper.
	 *
	 * @param title office held, such as {@code Ketua PPID Kota Depok}
	 * @param name with academic titles
	 * @param rank such as {@code Pembina Tk. I}
	 * @param staffNumber with its label, such as {@code NIP 19700101 199503 1 001}
	 */
	public record Signer(String title, String name, String rank, String staffNumber) {
	}
}
