package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * What was told and not yet heard when the house was updated is found by its hearer: wherever in this room that lives,
 * the registry of events knows it by the name it had when it was written down.
 */
class ListenerNamesTests {

    @Test
    void everyHearerKeepsTheNameItWasWrittenDownBy() {
        List<JavaMethod> hearers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.cordee.notification")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
                        .toList();

        assertThat(hearers)
                .hasSizeGreaterThan(60)
                .allSatisfy(hearer -> assertThat(hearer.getAnnotationOfType(ApplicationModuleListener.class)
                                .id())
                        .isEqualTo(
                                "org.cordee.notification." + hearer.getOwner().getSimpleName() + ".on("
                                        + hearer.getRawParameterTypes().get(0).getName() + ")"));
    }
}
