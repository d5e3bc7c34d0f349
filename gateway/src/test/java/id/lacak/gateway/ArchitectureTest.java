package id.lacak.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = GatewayService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule protection_knows_no_route = classes().that()
			.resideInAPackage("..gateway.protection..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "jakarta.servlet..", "org.jspecify..", "org.slf4j..", "org.springframework..",
					"org.apache.catalina..", "org.apache.coyote..", "org.apache.juli..",
					"com.github.benmanes.caffeine..",
					"io.github.bucket4j..", "tools.jackson..", "id.lacak.gateway.protection..");

	@ArchTest
	static final ArchRule packages_form_no_cycle = slices().matching("id.lacak.gateway.(*)..")
			.should()
			.beFreeOfCycles();

	@ArchTest
	static final ArchRule nothing_reads_a_clock = noClasses().should()
			.callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))));

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
			.haveSimpleNameEndingWith("Dto");

}
