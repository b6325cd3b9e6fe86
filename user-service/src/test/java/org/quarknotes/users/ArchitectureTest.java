package org.quarknotes.users;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house rules for packages. */
class ArchitectureTest {
    private static final String ROOT = "org.quarknotes.users.";
    private static final Set<String> ADAPTERS = Set.of("dynamodb", "http", "passwords", "schedule", "system", "tokens");
    private static final JavaClasses CLASSES =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.quarknotes.users");

    @Test
    void these_are_all_packages() {
        var packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length()))
                .collect(Collectors.toSet());

        assertThat(packages)
                .as("a new package belongs into this list, or the rules below pass it over in silence")
                .containsAll(ADAPTERS)
                .contains("domain")
                .hasSize(ADAPTERS.size() + 1);
    }

    @Test
    void the_domain_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage(ROOT + "domain")
                .should()
                .onlyDependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify.annotations", ROOT + "domain")
                                .or(JavaClass.Predicates.equivalentTo(ApplicationScoped.class)))
                .because("it must be readable and testable without any framework")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb", "http", "passwords", "schedule", "system", "tokens"})
    void adapters_know_the_domain_but_not_each_other(String adapter) {
        var others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> ROOT + other)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("each can be replaced without touching another")
                .check(CLASSES);
    }

    @Test
    void only_the_domain_is_public() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "domain")
                .should()
                .bePublic()
                .because("nobody outside an adapter's package needs to know it")
                .check(CLASSES);
    }
}
