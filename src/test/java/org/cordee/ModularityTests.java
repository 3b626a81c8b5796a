package org.cordee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between rooms and who may know which library. */
class ModularityTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cordee");

    @Test
    void roomsKeepToTheirArrows() {
        ApplicationModules.of(Cordee.class).verify();
    }

    @Test
    void onlyTheProcessRoomCommandsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cordee.process..", "org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.camunda.client..")
                .allowEmptyShould(true)
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda.client.protocol.rest..", "io.camunda.zeebe.model..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void onlyTheEngineRoomKnowsOperatonAndOnlyTheFeelRoomItsRules() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cordee.engine..", "org.cordee.feel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.operaton..", "org.camunda.feel..")
                .allowEmptyShould(true)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.feel..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void thereIsNoSecondClockBesideTheBusinessClock() {
        noClasses()
                .that()
                .resideInAPackage("org.cordee..")
                .and()
                .areAnnotatedWith("org.springframework.context.annotation.Configuration")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
