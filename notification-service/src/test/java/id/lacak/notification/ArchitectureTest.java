package id.lacak.notification;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = NotificationService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String BASE = "id.lacak.notification";

	@ArchTest
	static final ArchRule delivery_knows_no_framework = classes().that()
			.resideInAPackage(BASE + ".delivery")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", BASE + ".delivery");

	@ArchTest
	static final ArchRule planning_knows_no_framework = classes().that()
			.resideInAPackage(BASE + ".planning")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", BASE + ".planning", BASE + ".delivery");

	@ArchTest
	static final ArchRule templates_know_no_framework = classes().that()
			.resideInAPackage(BASE + ".template")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", BASE + ".template", BASE + ".planning", BASE + ".delivery");

	@ArchTest
	static final ArchRule store_and_providers_are_known_to_nobody = classes().that()
			.resideInAnyPackage(BASE + ".storage", BASE + ".email", BASE + ".sms", BASE + ".inbox", BASE + ".problem")
			.and()
			.areTopLevelClasses()
			.should()
			.notBePublic();

	@ArchTest
	static final ArchRule features_form_no_cycle = slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule time_comes_from_the_clocks = noClasses().should()
			.callMethodWhere(
					DescribedPredicate.describe("read the system clock", ArchitectureTest::readsTheSystemClock));

	@ArchTest
	static final ArchRule names_say_what_a_thing_is = noClasses().should()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameEndingWith("Util")
			.orShould()
			.haveSimpleNameEndingWith("Utils")
			.orShould()
			.haveSimpleNameEndingWith("Helper")
			.orShould()
			.haveSimpleNameEndingWith("Manager")
			.orShould()
			.haveSimpleNameEndingWith("Dto")
			.orShould()
			.haveSimpleNameEndingWith("Entity");

	@ArchTest
	static final ArchRule settings_are_records = classes().that()
			.areAnnotatedWith(ConfigurationProperties.class)
			.should()
			.beRecords();

	private static boolean readsTheSystemClock(JavaMethodCall call) {
		var owner = call.getTargetOwner().getName();
		var withoutClock = call.getTarget().getRawParameterTypes().isEmpty();
		return (owner.startsWith("java.time.") && call.getName().equals("now") && withoutClock)
				|| (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
	}

}
