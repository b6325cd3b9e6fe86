package org.quarknotes.notify;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "org.quarknotes.notify";
    private static final String DOMAIN = ROOT + ".domain";
    private static final String EVENTS = ROOT + ".events";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void the_packages_are_these() {
        var packages = SERVICE.stream()
                .map(JavaClass::getPackage)
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(packages)
                .as("a rule about a package that is not there passes: list a new one here and in the rules below")
                .isEqualTo(Set.of(DOMAIN, EVENTS, ROOT + ".dynamodb", ROOT + ".http", ROOT + ".kafka"));
    }

    @Test
    void the_domain_knows_nothing_but_itself() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", DOMAIN).or(type(ApplicationScoped.class)))
                .because("what people are told must not depend on how it is stored, sent or asked for")
                .check(SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb", "http", "events"})
    void adapters_do_not_know_each_other(String adapter) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + adapter)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(DOMAIN, ROOT + "." + adapter)))
                .because("each edge can then be replaced, or left out of a shape, without touching another")
                .check(SERVICE);
    }

    @Test
    void whatever_brings_events_knows_the_domain_and_how_events_are_read() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".kafka")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(DOMAIN, EVENTS, ROOT + ".kafka")))
                .because("a queue can then bring the same events in the other shape")
                .check(SERVICE);
    }

    @Test
    void no_path_decides_who_may_do_what() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var configuration = files.filter(file -> file.toString().matches(".*\\.(properties|ya?ml)"))
                    .toList();

            assertThat(configuration)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .as(
                                    "Quarkus before 3.33.2.1 authorises another path than it routes: permissions sit on methods")
                            .content()
                            .doesNotContain("quarkus.http.auth.permission"));
        }
    }
}
