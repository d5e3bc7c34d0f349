package id.lacak.request;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service keeps its rules of construction, and every rule really catches what it is
 * for: each has a class in {@code id.lacak.broken} that breaks it on purpose.
 */
class ArchitectureTest {

	private static final JavaClasses SERVICE = new ClassFileImporter()
			.withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("id.lacak.request");

	private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("id.lacak.broken.request");

	private static final Map<String, ArchRule> RULES = Map.ofEntries(
			Map.entry("KnowsSpring", Construction.THE_LAW_KNOWS_NO_FRAMEWORK),
			Map.entry("RemindsByBean", Construction.REMINDING_KNOWS_NO_FRAMEWORK),
			Map.entry("CountsByStage", Construction.COUNTING_KNOWS_NO_REQUEST),
			Map.entry("Slice filing", Construction.FEATURES_FORM_NO_CYCLE),
			Map.entry("LooksAtTheWall", Construction.TIME_COMES_FROM_THE_CLOCK),
			Map.entry("SystemTime", Construction.CLOCKS_ARE_MADE_IN_ONE_PLACE),
			Map.entry("OpenDoor", Construction.EDGES_ARE_NOT_PUBLIC),
			Map.entry("MongoDrawer", Construction.STORES_ARE_NOT_PUBLIC),
			Map.entry("OpenEar", Construction.LISTENERS_ARE_NOT_PUBLIC),
			Map.entry("DateHelper", Construction.NAMES_SAY_WHAT_A_THING_IS),
			Map.entry("ReachesBehindThePort", Construction.STORAGE_STAYS_BEHIND_ITS_PORTS),
			Map.entry("InjectedField", Construction.COLLABORATORS_COME_BY_CONSTRUCTOR),
			Map.entry("Shouts", Construction.NOTHING_IS_PRINTED));

	static List<String> names() {
		return RULES.keySet().stream().sorted().toList();
	}

	@ParameterizedTest
	@MethodSource("names")
	void keeps_the_rule_broken_by(String culprit) {
		rule(culprit).check(SERVICE);
	}

	@ParameterizedTest
	@MethodSource("names")
	void would_catch(String culprit) {
		var report = rule(culprit).evaluate(BROKEN).getFailureReport();
		assertThat(report.getDetails()).as("the rule must see what breaks it").anyMatch(line -> line.contains(culprit));
	}

	private static ArchRule rule(String culprit) {
		var rule = RULES.get(culprit);
		assertThat(rule).isNotNull();
		return Objects.requireNonNull(rule);
	}

}
