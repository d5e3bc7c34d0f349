package id.lacak.request.office;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * How the offices of this deployment look.
 *
 * @param houseStyles by the code of the office; an office that is not named looks as usual
 */
@ConfigurationProperties("lacak")
record HouseStyleSettings(@Nullable Map<String, Entry> houseStyles) {

	/**
	 * @param brand colours as {@code #rrggbb}, see {@link Colours}
	 * @param crest where the crest lies, an SVG of its own
	 * @param head who signs for the PPID
	 * @param superior who signs for the superior
	 */
	record Entry(@DefaultValue("#0b5290") String brand, @DefaultValue("#073a68") String brandDark,
			@DefaultValue("#e6f0f9") String brandTint, @DefaultValue("#0c2a45") String navy,
			@DefaultValue("#f5b301") String accent, @Nullable Resource crest, @DefaultValue SignerEntry head,
			@DefaultValue SignerEntry superior) {

		/** @param title empty: {@code Ketua} and the office's name, or the superior's title */
		record SignerEntry(@DefaultValue("") String title, @DefaultValue("") String name,
				@DefaultValue("") String rank, @DefaultValue("") String staffNumber) {

			HouseStyle.Signer signer(String otherwise) {
				return new HouseStyle.Signer(title.isBlank() ? otherwise : title, name, rank, staffNumber);
			}
		}

		/**
		 * The style of the office.
		 * @throws IllegalStateException with a sentence for the operator, if people could not
		 * read what is written in these colours or the crest is no SVG
		 */
		HouseStyle style(Office office) {
			var place = "lacak.house-styles." + office.code() + ".";
			return new HouseStyle(colours(place), crest(place), head.signer("Ketua " + office.name()),
					superior.signer(office.superior()));
		}

		private Colours colours(String place) {
			Colours colours;
			try {
				colours = new Colours(brand, brandDark, brandTint, navy, accent);
			} catch (IllegalArgumentException e) {
				throw new IllegalStateException(place.substring(0, place.length() - 1) + ": " + e.getMessage(), e);
			}
			var faults = colours.faults();
			if (!faults.isEmpty())
				throw new IllegalStateException(place + faults.getFirst().sentence());
			return colours;
		}

		private Optional<String> crest(String place) {
			if (crest == null)
				return Optional.empty();
			try {
				var text = crest.getContentAsString(StandardCharsets.UTF_8).strip();
				if (!text.contains("<svg") || text.contains("<script"))
					throw new IllegalStateException(place + "crest is not an SVG without script");
				return Optional.of(text);
			} catch (IOException e) {
				throw new UncheckedIOException(place + "crest cannot be read", e);
			}
		}
	}

	/** The usual look, signed by the office's own titles. */
	static Entry usual() {
		var nobody = new Entry.SignerEntry("", "", "", "");
		var usual = Colours.USUAL;
		return new Entry(usual.brand(), usual.brandDark(), usual.brandTint(), usual.navy(), usual.accent(), null,
				nobody,
				nobody);
	}
}
