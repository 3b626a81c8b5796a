package org.cordee;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
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
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.camunda.client..")
                        .and(resideOutsideOfPackage("io.camunda.client.protocol.rest..")))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda.client.protocol.rest..", "io.camunda.zeebe.model..")
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
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.feel..", "org.operaton.bpm.dmn..", "org.operaton.bpm.model.dmn..")
                .check(HOUSE);
        // Values enter and leave its tables in the engine's own wrapping.
        noClasses()
                .that()
                .resideInAPackage("org.cordee.feel..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.operaton..")
                        .and(not(resideInAnyPackage(
                                "org.operaton.bpm.dmn..",
                                "org.operaton.bpm.model.dmn..",
                                "org.operaton.bpm.model.xml..",
                                "org.operaton.bpm.engine.variable.."))))
                .check(HOUSE);
    }

    @Test
    void thereIsNoSecondClockBesideTheBusinessClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(HOUSE);
    }

    /** Public for the rooms inside its own, and for nobody else. */
    @Test
    void whatIsStoredIsTouchedInItsOwnRoomOnly() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should(beTouchedInTheirOwnRoomOnly())
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> beTouchedInTheirOwnRoomOnly() {
        return new ArchCondition<>("be touched in their own room only") {
            @Override
            public void check(JavaClass stored, ConditionEvents events) {
                stored.getDirectDependenciesToSelf().stream()
                        .filter(touch -> !roomOf(touch.getOriginClass()).equals(roomOf(stored)))
                        .forEach(touch -> events.add(SimpleConditionEvent.violated(stored, touch.getDescription())));
            }
        };
    }

    private static String roomOf(JavaClass one) {
        String inside = one.getPackageName().replaceFirst("^org\\.cordee\\.?", "");
        return inside.split("\\.")[0];
    }
}
