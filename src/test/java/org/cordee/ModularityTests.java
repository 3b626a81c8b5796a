package org.cordee;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Dependencies between rooms, and the libraries that each room may use. */
class ModularityTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cordee");

    private static final ApplicationModules ROOMS = ApplicationModules.of(Cordee.class);

    @Test
    void roomsHaveOnlyTheirAllowedDependencies() {
        ROOMS.verify();
    }

    /** Writes into the build's output: a C4 drawing of all rooms, one of each room, and a canvas of each room. */
    @Test
    void everyRoomIsDrawnAndDescribed() {
        Path output = Path.of("target/spring-modulith-docs");

        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder(output.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();

        assertThat(output.resolve("components.puml")).content().contains("Component(Cordee.Cordee.Consortium");
        assertThat(ROOMS)
                .allSatisfy(room -> assertThat(output)
                        .isDirectoryContaining("glob:**/module-" + room.getIdentifier() + ".puml")
                        .isDirectoryContaining("glob:**/module-" + room.getIdentifier() + ".adoc"));
    }

    @Test
    void onlyTheProcessRoomCommandsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cordee.process..", "org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.camunda.client..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.camunda.client..")
                        .and(resideOutsideOfPackage("io.camunda.client.protocol.rest..")))
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda.client.protocol.rest..", "io.camunda.zeebe.model..")
                .check(PRODUCT);
    }

    @Test
    void onlyTheEngineRoomUsesOperatonAndOnlyTheFeelRoomItsDecisionEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cordee.engine..", "org.cordee.feel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.operaton..", "org.camunda.feel..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("org.cordee.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.feel..", "org.operaton.bpm.dmn..", "org.operaton.bpm.model.dmn..")
                .check(PRODUCT);
        // The decision engine wraps the inputs and outputs of its tables in types of its own.
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
                .check(PRODUCT);
    }

    @Test
    void thereIsNoSecondClockBesideTheBusinessClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(PRODUCT);
    }

    /** Entities are public for the sub-packages of their own room only. */
    @Test
    void entitiesAreUsedInTheirOwnRoomOnly() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should(beTouchedInTheirOwnRoomOnly())
                .check(PRODUCT);
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
