package org.quarknotes.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.quarknotes.gateway.";

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage(ROOT + "domain")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + "domain")
            .because("what the gateway decides must be testable, and readable, without a server");

    @ArchTest
    static final ArchRule the_route_file_and_the_api_document_know_no_server = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "routes", ROOT + "openapi")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.quarkus..", ROOT + "http", ROOT + "config")
            .because("adapters do not import each other");

    @ArchTest
    static final ArchRule the_edge_does_not_read_files = noClasses()
            .that()
            .resideInAPackage(ROOT + "http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "routes", "java.nio.file")
            .because("routes come to it as a table");

    @ArchTest
    static final ArchRule the_vocabulary_knows_none_of_its_speakers = classes()
            .that()
            .resideInAPackage(ROOT + "exchange")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    ROOT + "http..",
                    ROOT + "identity..",
                    ROOT + "policies..",
                    ROOT + "throttling..",
                    ROOT + "portal..",
                    ROOT + "upstreams..",
                    ROOT + "aws..",
                    ROOT + "usage..",
                    ROOT + "logs..",
                    ROOT + "config..")
            .because("policies and integrations can be read, and replaced, one at a time");

    @ArchTest
    static final ArchRule each_policy_and_integration_has_a_room_of_its_own = slices().matching(ROOT + "(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(ROOT + "domain", ROOT + "exchange", ROOT + "config"))
            .ignoreDependency(resideInAnyPackage(ROOT + "http", ROOT + "config"), alwaysTrue())
            .ignoreDependency(resideInAPackage(ROOT + "portal"), resideInAPackage(ROOT + "openapi"))
            .because("only the way in, and the wiring, know who else there is");

    /** A rule about a package that does not exist passes silently. */
    @ArchTest
    static void the_packages_are_these(JavaClasses all) {
        var packages = all.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .containsExactlyInAnyOrder(
                        ROOT + "aws",
                        ROOT + "config",
                        ROOT + "domain",
                        ROOT + "exchange",
                        ROOT + "http",
                        ROOT + "identity",
                        ROOT + "logs",
                        ROOT + "metrics",
                        ROOT + "openapi",
                        ROOT + "policies",
                        ROOT + "portal",
                        ROOT + "publications",
                        ROOT + "routes",
                        ROOT + "throttling",
                        ROOT + "upstreams",
                        ROOT + "usage",
                        ROOT + "wire");
    }
}
