package id.lacak.request.office;

import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/** How each office looks; what cannot be read ends the start. */
@Component
public class HouseStyles {

	private final Map<OfficeCode, HouseStyle> styles = new HashMap<>();

	HouseStyles(HouseStyleSettings settings, Offices offices) {
		var entries = settings.houseStyles() == null
				? Map.<String, HouseStyleSettings.Entry>of()
				: settings.houseStyles();
		for (var office : offices.all())
			styles.put(office.code(),
					entries.getOrDefault(office.code().value(), HouseStyleSettings.usual()).style(office));
		for (var code : entries.keySet())
			if (styles.keySet().stream().noneMatch(known -> known.value().equals(code)))
				throw new IllegalStateException("lacak.house-styles names " + code + ", and no office is called so");
	}

	/** The look of an office. */
	public HouseStyle of(OfficeCode office) {
		var style = styles.get(office);
		if (style == null)
			throw new IllegalArgumentException("no office is called " + office);
		return style;
	}

}
