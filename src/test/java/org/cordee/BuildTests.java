package org.cordee;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordee.platform.EmbeddedMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Rules that keep the build short, and its contract suite runnable against any cluster. */
class BuildTests {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.cordee");

    /** With the 48 MB that C1 alone gets, classes could no longer be loaded a minute after the start. */
    @Test
    void theFirstCommandOfTheReadmeReservesEnoughCodeCache() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom.substring(pom.indexOf("<artifactId>spring-boot-maven-plugin<")))
                .contains("-XX:ReservedCodeCacheSize=240m");
    }

    @Test
    void onlyTheTestsOfTheDatabaseServerStartTheirOwn() {
        noClasses()
                .that(are(DescribedPredicate.not(simpleName("EmbeddedMariaDbTests")
                        .or(simpleName("EmbeddedMariaDb"))
                        .or(simpleName("BuildDatabase")))))
                .should()
                .callMethod(EmbeddedMariaDb.class, "start", Path.class)
                .check(ALL);
    }

    @Test
    void everySpringContextIsTheWholeApplicationOrOneRoom() {
        DescribedPredicate<JavaClass> makesAContext = DescribedPredicate.describe(
                "set up a Spring context of their own",
                type -> !type.isAnnotatedWith(CordeeTest.class)
                        && (type.isMetaAnnotatedWith(BootstrapWith.class)
                                || type.isMetaAnnotatedWith(ContextConfiguration.class)
                                || type.isMetaAnnotatedWith(ApplicationModuleTest.class)));
        classes()
                .that(makesAContext)
                .should()
                .haveSimpleName("CordeeTest")
                .orShould()
                .haveSimpleName("ConsortiumTest")
                .orShould()
                .beMetaAnnotatedWith("org.cordee.consortium.ConsortiumTest")
                .check(ALL);
        noClasses()
                .should()
                .beMetaAnnotatedWith(TestPropertySource.class)
                .orShould()
                .beMetaAnnotatedWith(DirtiesContext.class)
                .check(ALL);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Tests")
                .should()
                .beAnnotatedWith(Import.class)
                .check(ALL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.test.context.bean.override..")
                .check(ALL);
    }

    @Test
    void theContractTestsUseCamundasClientOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.cordee.engine.contract")
                .and()
                .haveNameMatching(".*Contract(Tests)?(\\$.*)?")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("org.operaton..", "org.cordee..")
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAPackage("org.cordee.engine.contract"))))
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("EmbeddedCluster")
                .check(ALL);
    }
}
